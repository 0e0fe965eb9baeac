import { type HandoverShown, listHandovers } from '@denwaban/api/handovers';
import { useState } from 'react';
import { usePages } from '../kit/ask/pages.ts';
import {
  Beside,
  type Column,
  DataTable,
  EmptyState,
  Moment,
  Pages,
  PageTitle,
  Sheet,
  SidePage,
  StatePill,
} from '../kit/pieces/index.ts';
import { useSay, useWords } from '../kit/words/index.ts';
import { UnreadNotices } from '../notices/UnreadNotices.tsx';
import { GiveHandover } from './GiveHandover.tsx';
import classes from './handovers.module.css';
import { TakeHandover } from './TakeHandover.tsx';
import { handoverWords } from './words.ts';

const about = { about: ['promise', 'callback'] } as const;

/** What was left for me, what I leave, and what was left before. */
export function HandoversScreen() {
  const words = useWords(handoverWords);
  return (
    <>
      <PageTitle about={words.about}>{words.title}</PageTitle>
      <Beside
        aside={
          <Sheet title={words.give}>
            <GiveHandover />
          </Sheet>
        }
      >
        <UnreadNotices />
        <Sheet title={words.waiting}>
          <Waiting />
        </Sheet>
        <Sheet title={words.history} flush>
          <Past />
        </Sheet>
      </Beside>
    </>
  );
}

function Waiting() {
  const words = useWords(handoverWords);
  const pages = usePages(listHandovers, { query: { state: 'open' } }, about);
  return (
    <Pages pages={pages}>
      {(items) =>
        items.length === 0 ? (
          <EmptyState title={words.waitingNone} next={words.waitingNext} />
        ) : (
          <ul className={classes.cards}>
            {items.map((handover) => (
              <li key={handover.id}>
                <TakeHandover handover={handover} />
              </li>
            ))}
          </ul>
        )
      }
    </Pages>
  );
}

function Past() {
  const words = useWords(handoverWords);
  const pages = usePages(listHandovers, { query: { state: 'all', limit: 20 } });
  const [opened, open] = useState<string>();
  const columns = useColumns();
  return (
    <Pages pages={pages}>
      {(items) => {
        const shown = items.find(({ id }) => id === opened);
        return (
          <>
            <DataTable
              label={words.history}
              columns={columns}
              rows={items.filter(({ state }) => state !== 'open')}
              keyOf={({ id }) => id}
              open={({ id }) => open(id)}
              empty={<EmptyState title={words.historyNone} next={words.historyNext} />}
            />
            <SidePage title={words.title} opened={shown !== undefined} close={() => open(undefined)}>
              {shown && <TakeHandover handover={shown} />}
            </SidePage>
          </>
        );
      }}
    </Pages>
  );
}

function useColumns(): Column<HandoverShown>[] {
  const words = useWords(handoverWords);
  const say = useSay();
  const { column } = words;
  return [
    { title: column.at, cell: ({ at }) => <Moment at={at} /> },
    {
      title: column.state,
      cell: ({ state }) => <StatePill tone={state === 'taken' ? 'fine' : 'quiet'}>{words.state[state]}</StatePill>,
    },
    { title: column.from, cell: ({ by }) => by.name },
    { title: column.to, cell: ({ takenBy }) => takenBy },
    { title: column.lines, cell: ({ items }) => words.lines(say.number(items.length)), align: 'right' },
    { title: column.words, cell: ({ words: said }) => <span lang="ja">{said}</span>, grows: true },
  ];
}
