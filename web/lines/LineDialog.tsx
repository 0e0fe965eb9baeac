import type { AnswerOf } from '@denwaban/api/endpoint';
import { addLine, editLine, type LineShown, listNumberWays } from '@denwaban/api/lines';
import { formatNumber } from '@denwaban/domain/numbers';
import { Button, Radio, Switch, TextInput } from '@mantine/core';
import { useAsk, useTell } from '../kit/ask/index.ts';
import { announce, Buttons, Dialog, ErrorNotice, Form, problemsOf, restOf, useTyped } from '../kit/pieces/index.ts';
import { useWords } from '../kit/words/index.ts';
import classes from './lines.module.css';
import { lineWords } from './words.ts';

type Props = { client: string; line: LineShown | 'new' | undefined; close: () => void };

export function LineDialog({ client, line, close }: Props) {
  const words = useWords(lineWords);
  return (
    <Dialog title={line === 'new' ? words.add : words.edit} opened={line !== undefined} close={close}>
      {line && <Fill client={client} line={line} close={close} />}
    </Dialog>
  );
}

function Fill({ client, line, close }: Props & { line: LineShown | 'new' }) {
  const words = useWords(lineWords);
  const { typed, text, choice, tick } = useTyped(startOf(line));
  const adding = useTell(addLine);
  const editing = useTell(editLine);
  const ways = useAsk(listNumberWays, {}).data?.ways ?? ['manual', 'cti'];
  const { error, isPending } = line === 'new' ? adding : editing;
  const problem = problemsOf(error);

  function save() {
    const { kind, label, open } = typed;
    const number = kind === 'number' ? typed.number : null;
    const exchange = kind === 'number' ? typed.exchange : undefined;
    const done = (words: string) => () => {
      announce(words);
      close();
    };
    if (line === 'new' && kind !== 'desk') {
      adding.mutate({ params: { client }, body: { kind, label, number, exchange } }, { onSuccess: done(words.added) });
    } else if (line !== 'new') {
      const body = { label, number, exchange, state: open ? ('open' as const) : ('closed' as const) };
      editing.mutate({ params: { id: line.id }, body }, { onSuccess: done(words.saved) });
    }
  }

  return (
    <Form submit={save} error={error} startsAt="label" className={classes.form}>
      <ErrorNotice error={restOf(error, ['label', 'number', 'kind', 'state'])} />
      {line === 'new' && (
        <Radio.Group label={words.field.kind} {...choice('kind')}>
          <div className={classes.actions}>
            <Radio value="number" label={words.kind.number} />
            <Radio value="button" label={words.kind.button} />
          </div>
        </Radio.Group>
      )}
      <TextInput
        label={words.field.label}
        description={words.field.labelAbout}
        withAsterisk
        error={problem('label')}
        {...text('label')}
      />
      {typed.kind === 'number' && (
        <TextInput
          label={words.field.number}
          description={words.field.numberAbout}
          type="tel"
          withAsterisk
          error={problem('number')}
          {...text('number')}
        />
      )}
      {typed.kind === 'number' && (
        <Radio.Group label={words.field.exchange} {...choice('exchange')}>
          <div className={classes.ways}>
            {waysFor(line, ways).map((way) => (
              <Radio key={way} value={way} label={words.exchange[way]} description={words.exchangeAbout[way]} />
            ))}
          </div>
        </Radio.Group>
      )}
      {line !== 'new' && <Switch label={words.field.open} {...tick('open')} />}
      <Buttons>
        <Button type="submit" loading={isPending}>
          {line === 'new' ? words.add : words.save}
        </Button>
      </Buttons>
    </Form>
  );
}

type Way = AnswerOf<typeof listNumberWays>['ways'][number];

/** What the house has, and what this number has already: it is made for training by the demo only. */
function waysFor(line: LineShown | 'new', ways: readonly Way[]): Way[] {
  return [...new Set([...ways, ...(line === 'new' ? [] : [line.exchange as Way])])];
}

function startOf(line: LineShown | 'new') {
  if (line === 'new')
    return { kind: 'number' as LineShown['kind'], label: '', number: '', exchange: 'manual' as Way, open: true };
  const { kind, label, number, exchange, state } = line;
  return { kind, label, exchange: exchange as Way, number: number ? formatNumber(number) : '', open: state === 'open' };
}
