import type { ClientCard } from '@denwaban/api/clients';
import { Button, ColorSwatch, Select, TextInput } from '@mantine/core';
import { Buttons, ErrorNotice, Fields, Form, problemsOf, restOf, useTyped } from '../kit/pieces/index.ts';
import { palette } from '../kit/theme/index.ts';
import { useWords } from '../kit/words/index.ts';
import classes from './clients.module.css';
import { clientWords } from './words.ts';

export type ClientDetails = Pick<ClientCard, 'name' | 'reading' | 'code' | 'colour' | 'callerNoun'>;

type Props = {
  start: ClientDetails;
  save: (details: ClientDetails) => void;
  error: unknown;
  isPending: boolean;
  submit: string;
  isReadOnly?: boolean;
};

const fields = ['name', 'reading', 'code', 'colour', 'callerNoun'] as const;

export function ClientForm({ start, save, error, isPending, submit, isReadOnly = false }: Props) {
  const words = useWords(clientWords);
  const { typed, text, choice } = useTyped<ClientDetails>(start);
  const problem = problemsOf(error);
  return (
    <Form submit={() => save(typed)} error={error}>
      <fieldset disabled={isReadOnly} className={classes.bare}>
        <ErrorNotice error={restOf(error, fields)} />
        <Fields>
          <TextInput label={words.field.name} withAsterisk error={problem('name')} {...text('name')} />
          <TextInput
            label={words.field.reading}
            description={words.field.readingAbout}
            inputWrapperOrder={['label', 'input', 'description', 'error']}
            withAsterisk
            error={problem('reading')}
            {...text('reading')}
          />
          <TextInput
            label={words.field.code}
            description={words.field.codeAbout}
            inputWrapperOrder={['label', 'input', 'description', 'error']}
            withAsterisk
            error={problem('code')}
            {...text('code')}
          />
          <TextInput
            label={words.field.callerNoun}
            description={words.field.callerNounAbout}
            inputWrapperOrder={['label', 'input', 'description', 'error']}
            withAsterisk
            error={problem('callerNoun')}
            {...text('callerNoun')}
          />
          <Select
            label={words.field.colour}
            description={words.field.colourAbout}
            inputWrapperOrder={['label', 'input', 'description', 'error']}
            data={palette.map((value) => ({ value, label: words.colour[value] }))}
            allowDeselect={false}
            leftSection={<Swatch colour={typed.colour} />}
            renderOption={({ option }) => (
              <span className={classes.colour}>
                <Swatch colour={option.value} />
                {option.label}
              </span>
            )}
            error={problem('colour')}
            {...choice('colour')}
          />
        </Fields>
        {isReadOnly ? (
          <p className={classes.note}>{words.readOnly}</p>
        ) : (
          <Buttons>
            <Button type="submit" loading={isPending}>
              {submit}
            </Button>
          </Buttons>
        )}
      </fieldset>
    </Form>
  );
}

function Swatch({ colour }: { colour: string }) {
  return <ColorSwatch color={`var(--hue-${colour}-band)`} size={18} withShadow={false} />;
}
