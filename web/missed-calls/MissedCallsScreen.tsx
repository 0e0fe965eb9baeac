import { listMissedCalls, type MissedCallShown } from '@denwaban/api/missed-calls';
import { IconPhoneX } from '@tabler/icons-react';
import { getRouteApi } from '@tanstack/react-router';
import { ClientFilter } from '../clients/ClientFilter.tsx';
import { useClientColours } from '../clients/use-clients.ts';
import { usePages } from '../kit/ask/pages.ts';
import {
  ClientName,
  type Column,
  Countdown,
  Moment,
  OneOf,
  PagedTable,
  PageTitle,
  PhoneNumber,
  Toolbar,
} from '../kit/pieces/index.ts';
import type { Colour } from '../kit/theme/index.ts';
import { useWords, type WordsOf } from '../kit/words/index.ts';
import { MissedCallState } from './MissedCallState.tsx';
import classes from './missed-calls.module.css';
import { SettleMissedCall } from './SettleMissedCall.tsx';
import { missedCallWords } from './words.ts';

const route = getRouteApi('/staff/missed-calls');

/** Everybody who rang in vain, whichever client, against the clock. */
export function MissedCallsScreen() {
  const words = useWords(missedCallWords);
  const { state = 'open', client } = route.useSearch();
  const navigate = route.useNavigate();
  const pages = usePages(listMissedCalls, { query: { state, client } }, { keep: true });
  const colourOf = useClientColours();
  return (
    <>
      <PageTitle about={words.about}>{words.title}</PageTitle>
      <Toolbar>
        <OneOf
          label={words.filter.state}
          values={['open', 'settled']}
          words={words.states}
          chosen={state}
          choose={(chosen) => void navigate({ search: { client, state: chosen }, replace: true })}
        />
        <ClientFilter
          client={client}
          choose={(chosen) => void navigate({ search: { state, client: chosen }, replace: true })}
        />
      </Toolbar>
      <PagedTable
        pages={pages}
        label={words.list}
        columns={columns(words, state, colourOf)}
        keyOf={({ id }) => id}
        empty={{ icon: IconPhoneX, title: words.empty[state], next: words.empty[`${state}Next`] }}
      />
      <Withheld today={pages.first?.withheldToday ?? 0} />
    </>
  );
}

/** Nobody can ring them; but that they rang is not left out. */
function Withheld({ today }: { today: number }) {
  const words = useWords(missedCallWords);
  return today > 0 ? <p className={classes.withheld}>{words.withheld(today)}</p> : null;
}

type Words = WordsOf<typeof missedCallWords>;

function columns(
  words: Words,
  state: 'open' | 'settled',
  colourOf: (client: string) => Colour,
): Column<MissedCallShown>[] {
  const { column } = words;
  return [
    state === 'open'
      ? { title: column.due, cell: ({ dueAt }) => (dueAt ? <Countdown until={dueAt} nearMinutes={10} /> : words.noDue) }
      : { title: column.settled, cell: ({ settled }) => settled && <Moment at={settled.at} /> },
    { title: column.state, cell: (missed) => <MissedCallState missed={missed} /> },
    {
      title: column.client,
      cell: ({ client, clientName: name }) => <ClientName client={{ name, colour: colourOf(client) }} />,
    },
    { title: column.number, cell: ({ number }) => <PhoneNumber number={number} /> },
    { title: column.caller, cell: ({ callerName }) => (callerName ? words.caller(callerName) : words.nameless) },
    {
      title: column.times,
      cell: ({ times, longestWaitSeconds, why }) => (
        <>
          {words.times(times, words.wait(longestWaitSeconds))}
          <span className={classes.why}>{words.why[why]}</span>
        </>
      ),
    },
    { title: column.last, cell: ({ lastAt }) => <Moment at={lastAt} /> },
    { title: column.act, cell: (missed) => <SettleMissedCall missed={missed} door="agency" />, grows: true },
  ];
}
