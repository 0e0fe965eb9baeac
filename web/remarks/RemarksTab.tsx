import { listRemarks, type RemarkShown } from '@denwaban/api/remarks';
import { IconEar } from '@tabler/icons-react';
import { ClientFilter } from '../clients/ClientFilter.tsx';
import { usePages } from '../kit/ask/pages.ts';
import { ClientName, type Column, Moment, OneOf, PagedTable, SidePage, Toolbar } from '../kit/pieces/index.ts';
import type { Colour } from '../kit/theme/index.ts';
import { useWords, type WordsOf } from '../kit/words/index.ts';
import { RemarkBody } from './RemarkBody.tsx';
import { RemarkState } from './RemarkState.tsx';
import classes from './remarks.module.css';
import { remarkWords } from './words.ts';

type State = 'open' | 'settled';
export type Looking = { state?: State; client?: string; opened?: string };
type Props = { looking: Looking; look: (change: Looking) => void };

/** What clients remarked on, by its clock; a row opens at the side. */
export function RemarksTab({ looking: { state = 'open', client, opened }, look }: Props) {
  const words = useWords(remarkWords);
  const pages = usePages(listRemarks, { query: { state, client } }, { about: ['correction'], keep: true });
  return (
    <>
      <Toolbar>
        <OneOf
          label={words.filter.state}
          values={['open', 'settled']}
          words={words.states}
          chosen={state}
          choose={(chosen) => look({ state: chosen })}
        />
        <ClientFilter client={client} choose={(chosen) => look({ client: chosen })} />
      </Toolbar>
      <PagedTable
        pages={pages}
        label={words.list}
        columns={columnsIn(words, state)}
        keyOf={({ id }) => id}
        open={({ id }) => look({ opened: id })}
        empty={{ icon: IconEar, title: words.empty[state], next: words.empty[`${state}Next`] }}
        beside={(items) => <Opened remark={items.find(({ id }) => id === opened)} close={() => look({})} />}
      />
    </>
  );
}

function Opened({ remark, close }: { remark: RemarkShown | undefined; close: () => void }) {
  return (
    <SidePage title={remark?.clientName ?? ''} opened={remark !== undefined} close={close}>
      {remark && <RemarkBody key={remark.id} remark={remark} settled={close} />}
    </SidePage>
  );
}

function columnsIn(words: WordsOf<typeof remarkWords>, state: State): Column<RemarkShown>[] {
  const { column } = words;
  return [
    state === 'open'
      ? { title: column.due, cell: ({ dueAt }) => (dueAt ? <Moment at={dueAt} /> : words.noDue) }
      : { title: column.settled, cell: ({ settled }) => settled && words.outcome[settled.outcome] },
    { title: column.state, cell: (remark) => <RemarkState remark={remark} /> },
    {
      title: column.client,
      cell: ({ clientName: name, clientColour }) => <ClientName client={{ name, colour: clientColour as Colour }} />,
    },
    { title: column.kind, cell: ({ kind }) => words.kind[kind] },
    {
      title: column.matter,
      cell: ({ summary, receiptNumber }) => (
        <span className={classes.matter}>
          {summary}
          <small>{receiptNumber}</small>
        </span>
      ),
      grows: true,
    },
    { title: column.takenBy, cell: ({ takenBy }) => takenBy?.name },
    { title: column.owner, cell: ({ owner }) => owner?.name ?? words.nobody },
  ];
}
