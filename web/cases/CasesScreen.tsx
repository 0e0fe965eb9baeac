import { type CaseLine, listCases } from '@denwaban/api/cases';
import { SegmentedControl } from '@mantine/core';
import { IconClipboardList } from '@tabler/icons-react';
import { getRouteApi } from '@tanstack/react-router';
import { ClientFilter } from '../clients/ClientFilter.tsx';
import { usePages } from '../kit/ask/pages.ts';
import {
  ClientName,
  type Column,
  DataTable,
  EmptyState,
  Moment,
  Pages,
  PageTitle,
  Sheet,
  Toolbar,
} from '../kit/pieces/index.ts';
import type { Colour } from '../kit/theme/index.ts';
import { useWords, type WordsOf } from '../kit/words/index.ts';
import { RelayState } from '../relays/RelayState.tsx';
import { CaseLabel } from './CaseLabel.tsx';
import { officeCaseWords } from './office-words.ts';

const route = getRouteApi('/staff/cases');

/** The agency's cases, those still open first. */
export function CasesScreen() {
  const words = useWords(officeCaseWords);
  const { state = 'open', client } = route.useSearch();
  const navigate = route.useNavigate();
  const pages = usePages(listCases, { query: { state, client } }, { about: ['relay'], keep: true });
  return (
    <>
      <PageTitle about={words.about}>{words.title}</PageTitle>
      <Toolbar>
        <SegmentedControl
          aria-label={words.filter.state}
          data={(['open', 'closed', 'all'] as const).map((value) => ({ value, label: words.states[value] }))}
          value={state}
          onChange={(chosen) => void navigate({ search: { client, state: chosen as typeof state }, replace: true })}
        />
        <ClientFilter
          label={words.filter.client}
          all={words.filter.allClients}
          client={client}
          choose={(chosen) => void navigate({ search: { state, client: chosen }, replace: true })}
        />
      </Toolbar>
      <Sheet flush>
        <Pages pages={pages}>
          {(items) => (
            <DataTable
              label={words.list}
              columns={columnsIn(words)}
              rows={items}
              keyOf={({ id }) => id}
              open={({ id }) => void navigate({ to: '/cases/$id', params: { id } })}
              empty={
                <EmptyState
                  icon={<IconClipboardList size={26} stroke={1.5} />}
                  title={words.empty[state]}
                  next={words.empty[`${state}Next`]}
                />
              }
            />
          )}
        </Pages>
      </Sheet>
    </>
  );
}

function columnsIn(words: WordsOf<typeof officeCaseWords>): Column<CaseLine>[] {
  const { column } = words;
  return [
    { title: column.received, cell: ({ openedAt }) => <Moment at={openedAt} /> },
    {
      title: column.client,
      cell: ({ clientName: name, clientColour }) => <ClientName client={{ name, colour: clientColour as Colour }} />,
    },
    { title: column.kind, cell: (line) => <CaseLabel {...line} /> },
    { title: column.summary, cell: ({ summary }) => summary, grows: true },
    {
      title: column.caller,
      cell: ({ callerName }) => (callerName === null ? words.nameless : words.caller(callerName)),
    },
    { title: column.relay, cell: ({ relayState }) => relayState && <RelayState state={relayState} /> },
    { title: column.takenBy, cell: ({ takenBy }) => takenBy.name },
    { title: column.number, cell: ({ receiptNumber }) => receiptNumber },
  ];
}
