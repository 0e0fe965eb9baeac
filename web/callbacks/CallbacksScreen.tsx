import { type CallbackShown, listCallbacks } from '@denwaban/api/callbacks';
import { IconPhoneOutgoing } from '@tabler/icons-react';
import { getRouteApi } from '@tanstack/react-router';
import { ClientFilter } from '../clients/ClientFilter.tsx';
import { useClientColours } from '../clients/use-clients.ts';
import { ExportButton } from '../exports/ExportButton.tsx';
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
import { SavedViews } from '../views/SavedViews.tsx';
import { CallbackStanding } from './CallbackStanding.tsx';
import { callbackWords } from './words.ts';

const route = getRouteApi('/staff/callbacks');

/** Every promised callback of every client, against its clock. */
export function CallbacksScreen() {
  const words = useWords(callbackWords);
  const { state = 'open', client } = route.useSearch();
  const navigate = route.useNavigate();
  const pages = usePages(listCallbacks, { query: { state, client } }, { keep: true });
  const colourOf = useClientColours();
  return (
    <>
      <PageTitle
        about={words.about}
        actions={
          <>
            <SavedViews />
            <ExportButton kind="callbacks" />
          </>
        }
      >
        {words.title}
      </PageTitle>
      <Toolbar>
        <OneOf
          label={words.filter.state}
          values={['open', 'done']}
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
        columns={[...(state === 'open' ? openColumns(words) : doneColumns(words)), ...about(words, colourOf)]}
        keyOf={({ id }) => id}
        open={(callback) => void navigate({ to: '/cases/$id', params: { id: callback.case } })}
        empty={{ icon: IconPhoneOutgoing, title: words.empty[state], next: words.empty[`${state}Next`] }}
      />
    </>
  );
}

type Words = WordsOf<typeof callbackWords>;

function openColumns({ column, noTarget }: Words): Column<CallbackShown>[] {
  return [
    {
      title: column.target,
      cell: ({ targetAt }) => (targetAt ? <Countdown until={targetAt} nearMinutes={30} /> : noTarget),
    },
    { title: column.standing, cell: (callback) => <CallbackStanding callback={callback} /> },
  ];
}

function doneColumns({ column, result: results }: Words): Column<CallbackShown>[] {
  return [
    { title: column.settled, cell: ({ settledAt }) => settledAt && <Moment at={settledAt} /> },
    { title: column.result, cell: ({ result }) => result && results[result] },
  ];
}

function about(words: Words, colourOf: (client: string) => Colour): Column<CallbackShown>[] {
  const { column } = words;
  return [
    {
      title: column.client,
      cell: ({ client, clientName: name }) => <ClientName client={{ name, colour: colourOf(client) }} />,
    },
    {
      title: column.caller,
      cell: ({ callerName }) => (callerName === null ? words.nameless : words.caller(callerName)),
    },
    { title: column.number, cell: ({ number }) => (number ? <PhoneNumber number={number} /> : words.numberless) },
    { title: column.summary, cell: ({ summary }) => summary, grows: true },
  ];
}
