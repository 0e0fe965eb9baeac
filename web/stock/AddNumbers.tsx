import { addStock } from '@denwaban/api/stock';
import { listTrunks } from '@denwaban/api/trunks';
import { Button, Select, Textarea } from '@mantine/core';
import { Refused, useAsk, useTell } from '../kit/ask/index.ts';
import { announce, Buttons, ErrorNotice, Form, useTyped } from '../kit/pieces/index.ts';
import { useWords } from '../kit/words/index.ts';
import classes from './stock.module.css';
import { stockWords } from './words.ts';

/** Numbers as they stand in the carrier's papers, one a line. */
export function AddNumbers({ close }: { close: () => void }) {
  const words = useWords(stockWords);
  const trunks = useAsk(listTrunks).data?.trunks ?? [];
  const { typed, text, choice } = useTyped({ trunk: '', numbers: '' });
  const telling = useTell(addStock);
  const trunk = typed.trunk || (trunks[0]?.id ?? '');
  const numbers = typed.numbers.split(/[\n,、]+/).filter((line) => line.trim() !== '');
  const add = () =>
    telling.mutate(
      { body: { trunk, numbers } },
      {
        onSuccess: ({ added }) => {
          announce(words.adding.added(added));
          close();
        },
      },
    );
  return (
    <Form submit={add} error={telling.error} startsAt="numbers" className={classes.stack}>
      <ErrorNotice
        error={telling.error instanceof Refused && telling.error.problems.length > 0 ? null : telling.error}
      />
      <Select
        label={words.adding.trunk}
        placeholder={words.adding.noTrunk}
        data={trunks.map(({ id, name }) => ({ value: id, label: name }))}
        allowDeselect={false}
        {...choice('trunk')}
        value={trunk || null}
      />
      <Textarea
        label={words.adding.numbers}
        description={words.adding.numbersAbout}
        placeholder={'03-1234-5678\n03-1234-5679'}
        autosize
        minRows={4}
        maxRows={14}
        withAsterisk
        error={useWrongLines(telling.error)}
        {...text('numbers')}
      />
      <Buttons>
        <Button type="submit" loading={telling.isPending} disabled={!trunk || numbers.length === 0}>
          {words.add}
        </Button>
      </Buttons>
    </Form>
  );
}

/** `numbers.2` is the third line. */
function useWrongLines(error: unknown) {
  const { line } = useWords(stockWords).adding;
  if (!(error instanceof Refused) || error.problems.length === 0) return undefined;
  return error.problems.map(({ field, message }) => `${line(Number(field.split('.')[1]) + 1)}: ${message}`).join(' ');
}
