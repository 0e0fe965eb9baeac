import { type CheckLine, listChecks } from '@denwaban/api/checks';
import { IconEyeCheck } from '@tabler/icons-react';
import { usePages } from '../kit/ask/pages.ts';
import {
  ClientName,
  type Column,
  Countdown,
  Moment,
  OneOf,
  PagedTable,
  SidePage,
  StatePill,
  Toolbar,
} from '../kit/pieces/index.ts';
import type { Colour } from '../kit/theme/index.ts';
import { useWords, type WordsOf } from '../kit/words/index.ts';
import { RelayLabel } from '../relays/RelayState.tsx';
import { CheckBody } from './CheckBody.tsx';
import { CheckState } from './CheckState.tsx';
import classes from './checks.module.css';
import { checkWords } from './words.ts';

type State = 'waiting' | 'passed';
export type Looking = { state?: State; opened?: string };
type Props = { looking: Looking; look: (change: Looking) => void };

/** Reports that wait to be looked at, the soonest to go by itself first; a row opens at the side. */
export function ChecksTab({ looking: { state = 'waiting', opened }, look }: Props) {
  const words = useWords(checkWords);
  const pages = usePages(listChecks, { query: { state } }, { about: ['case', 'correction'], keep: true });
  return (
    <>
      <Toolbar>
        <OneOf
          label={words.filter}
          values={['waiting', 'passed']}
          words={words.states}
          chosen={state}
          choose={(chosen) => look({ state: chosen })}
        />
      </Toolbar>
      <PagedTable
        pages={pages}
        label={words.list}
        columns={columnsIn(words, state)}
        keyOf={(line) => line.case}
        open={(line) => look({ opened: line.case })}
        empty={{ icon: IconEyeCheck, title: words.empty[state], next: words.empty[`${state}Next`] }}
        beside={(items) => <Opened line={items.find((line) => line.case === opened)} close={() => look({})} />}
      />
    </>
  );
}

function Opened({ line, close }: { line: CheckLine | undefined; close: () => void }) {
  return (
    <SidePage title={line ? `${line.clientName}　${line.receiptNumber}` : ''} opened={line !== undefined} close={close}>
      {line && <CheckBody key={line.case} about={line} done={close} />}
    </SidePage>
  );
}

function columnsIn(words: WordsOf<typeof checkWords>, state: State): Column<CheckLine>[] {
  const { column } = words;
  return [
    state === 'waiting'
      ? { title: column.until, cell: ({ until }) => (until ? <Countdown until={until} nearMinutes={3} /> : '') }
      : { title: column.passed, cell: ({ passedAt }) => passedAt && <Moment at={passedAt} /> },
    { title: column.state, cell: ({ state: now }) => <CheckState state={now} /> },
    {
      title: column.client,
      cell: ({ clientName: name, clientColour }) => <ClientName client={{ name, colour: clientColour as Colour }} />,
    },
    { title: column.label, cell: ({ label }) => <RelayLabel label={label} /> },
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
    {
      title: column.reasons,
      cell: ({ reasons }) => (
        <span className={classes.reasons}>
          {reasons.map((reason) => (
            <StatePill key={reason} tone="quiet">
              {words.reason[reason]}
            </StatePill>
          ))}
        </span>
      ),
    },
    { title: column.takenBy, cell: ({ takenBy }) => takenBy?.name },
    ...(state === 'passed'
      ? [{ title: words.fact.passed, cell: ({ passedBy }: CheckLine) => passedBy?.name ?? '' }]
      : []),
  ];
}
