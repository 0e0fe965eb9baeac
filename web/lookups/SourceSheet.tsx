import { type OrderSourceShown, setOrderSource } from '@denwaban/api/lookups';
import { checkSource, fields, numberPlace, type Places } from '@denwaban/domain/lookups';
import { Button, Checkbox, NumberInput, PasswordInput, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTell } from '../kit/ask/index.ts';
import { announce, Buttons, ErrorNotice, Fields, Form, OneOf, Sheet } from '../kit/pieces/index.ts';
import { useWords } from '../kit/words/index.ts';
import classes from './lookups.module.css';
import { sourceWords } from './source-words.ts';
import { sourceOf, type TypedSource, typedFrom } from './typed-source.ts';
import { lookupWords } from './words.ts';

type Props = { client: string; kept: OrderSourceShown; mayEdit: boolean };

/** Where a client's orders are looked up. */
export function SourceSheet({ client, kept, mayEdit }: Props) {
  const words = useWords(sourceWords).part;
  const [typed, setTyped] = useState(() => typedFrom(kept.source));
  const [secret, setSecret] = useState('');
  const [removes, setRemoves] = useState(false);
  const put = (change: Partial<TypedSource>) => setTyped({ ...typed, ...change });
  const telling = useTell(setOrderSource);
  const source = sourceOf(typed);
  const problem = useProblem(checkSource(source));
  const save = () => {
    const given = removes ? '' : secret || undefined;
    telling.mutate(
      { params: { client }, body: { source: JSON.parse(JSON.stringify(source)), secret: given } },
      {
        onSuccess: () => {
          setSecret('');
          setRemoves(false);
          announce(words.saved);
        },
      },
    );
  };
  const isChanged =
    secret !== '' || removes || JSON.stringify(source) !== JSON.stringify(sourceOf(typedFrom(kept.source)));
  return (
    <Sheet title={words.source}>
      <p className={classes.about}>{words.sourceAbout}</p>
      <Form submit={save} error={telling.error}>
        <fieldset disabled={!mayEdit} className={classes.parts}>
          <ErrorNotice error={telling.error} />
          <OneOf
            disabled={!mayEdit}
            label={words.source}
            values={['none', 'csv', 'link', 'api']}
            words={words.kind}
            chosen={typed.kind}
            choose={(kind) => put({ kind })}
          />
          <p className={classes.note}>{words.kindAbout[typed.kind]}</p>
          {(typed.kind === 'link' || typed.kind === 'api') && (
            <TextInput
              name="template"
              label={words.template}
              description={words.templateAbout(numberPlace)}
              inputWrapperOrder={['label', 'input', 'description', 'error']}
              value={typed.template}
              error={problem('template')}
              onChange={(event) => put({ template: event.currentTarget.value })}
            />
          )}
          {typed.kind === 'api' && (
            <>
              <Fields>
                <TextInput
                  name="header"
                  label={words.header}
                  value={typed.header}
                  error={problem('header')}
                  onChange={(event) => put({ header: event.currentTarget.value })}
                />
                <PasswordInput
                  label={words.secret}
                  description={kept.hasSecret ? words.secretKept : words.secretAbout}
                  inputWrapperOrder={['label', 'input', 'description', 'error']}
                  autoComplete="off"
                  disabled={removes}
                  value={secret}
                  onChange={(event) => setSecret(event.currentTarget.value)}
                />
              </Fields>
              {kept.hasSecret && (
                <Checkbox
                  label={words.removeSecret}
                  checked={removes}
                  onChange={(event) => setRemoves(event.currentTarget.checked)}
                />
              )}
              <PlacesFields
                title={words.paths}
                about={words.pathsAbout}
                places={typed.paths}
                put={(paths) => put({ paths })}
                problem={problem}
              />
            </>
          )}
          {typed.kind === 'csv' && (
            <>
              <NumberInput
                label={words.keepDays}
                description={words.keepDaysAbout}
                inputWrapperOrder={['label', 'input', 'description', 'error']}
                min={0}
                max={31}
                allowDecimal={false}
                value={typed.keepDays}
                error={problem('keepDays')}
                onChange={(value) => put({ keepDays: Number(value) })}
              />
              <PlacesFields
                title={words.columns}
                about={words.columnsAbout}
                places={typed.columns}
                put={(columns) => put({ columns })}
                problem={problem}
              />
            </>
          )}
          {mayEdit ? (
            <Buttons>
              <Button type="submit" loading={telling.isPending} disabled={checkSource(source).length > 0}>
                {words.save}
              </Button>
              {isChanged && <span className={classes.unsaved}>{words.unsaved}</span>}
            </Buttons>
          ) : (
            <p className={classes.note}>{words.readOnly}</p>
          )}
        </fieldset>
      </Form>
    </Sheet>
  );
}

type Problem = (field: string) => string | undefined;

function useProblem(problems: readonly { field: string; code: string }[]): Problem {
  const words: Record<string, string> & { other: string } = useWords(sourceWords).problem;
  return (field) => {
    const found = problems.find((each) => each.field === field);
    return found && (words[found.code] ?? words.other);
  };
}

type PlacesProps = {
  title: string;
  about: string;
  places: Places;
  put: (places: Places) => void;
  problem: Problem;
};

function PlacesFields({ title, about, places, put, problem }: PlacesProps) {
  const words = useWords(lookupWords).field;
  return (
    <div className={classes.places}>
      <h3>{title}</h3>
      <p className={classes.note} style={{ gridColumn: '1 / -1', margin: 0 }}>
        {about}
      </p>
      {fields.map((field) => (
        <TextInput
          key={field}
          name={`places.${field}`}
          label={words[field]}
          value={places[field] ?? ''}
          error={problem(`places.${field}`)}
          onChange={(event) => put({ ...places, [field]: event.currentTarget.value })}
        />
      ))}
    </div>
  );
}
