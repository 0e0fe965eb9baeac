import type { CallLine } from '@denwaban/api/call-shapes';
import { listCalls } from '@denwaban/api/calls';
import { Select } from '@mantine/core';
import { IconPhone } from '@tabler/icons-react';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { ClientFilter } from '../clients/ClientFilter.tsx';
import { useClientColours } from '../clients/use-clients.ts';
import { ExportButton } from '../exports/ExportButton.tsx';
import { usePages } from '../kit/ask/pages.ts';
import {
  ClientName,
  type Column,
  Moment,
  PagedTable,
  PageTitle,
  PhoneNumber,
  StatePill,
  Toolbar,
} from '../kit/pieces/index.ts';
import type { Colour } from '../kit/theme/index.ts';
import { type Say, useSay, useWords, type WordsOf } from '../kit/words/index.ts';
import { SavedViews } from '../views/SavedViews.tsx';
import { fromOf } from './from.ts';
import { lengthOf } from './length.ts';
import { OneCall } from './OneCall.tsx';
import { Outcome } from './Outcome.tsx';
import { officeCallWords } from './office-words.ts';

const route = getRouteApi('/staff/calls');

/** Every call that came in, answered or not, and whether it counts on the bill. */
export function CallsScreen() {
  const words = useWords(officeCallWords);
  const say = useSay();
  const { client, direction } = route.useSearch();
  const navigate = route.useNavigate();
  const [chosen, choose] = useState<string>();
  const pages = usePages(listCalls, { query: { client, direction } }, { about: ['usage'], keep: true });
  const colourOf = useClientColours();
  return (
    <>
      <PageTitle
        about={words.about}
        actions={
          <>
            <SavedViews />
            <ExportButton kind="calls" />
          </>
        }
      >
        {words.title}
      </PageTitle>
      <Toolbar>
        <ClientFilter
          client={client}
          choose={(one) => void navigate({ search: { client: one, direction }, replace: true })}
        />
        <Select
          size="sm"
          w={160}
          aria-label={words.column.direction}
          placeholder={words.filter.both}
          data={(['in', 'out'] as const).map((value) => ({ value, label: words.direction[value] }))}
          value={direction ?? null}
          onChange={(chosen) =>
            void navigate({
              search: { client, direction: (chosen as 'in' | 'out' | null) ?? undefined },
              replace: true,
            })
          }
          clearable
        />
      </Toolbar>
      <PagedTable
        pages={pages}
        label={words.list}
        columns={columnsIn(words, say, colourOf)}
        keyOf={({ id }) => id}
        open={({ id }) => choose(id)}
        empty={{ icon: IconPhone, title: words.empty, next: words.emptyNext }}
        beside={(items) => <OneCall call={items.find(({ id }) => id === chosen)} close={() => choose(undefined)} />}
      />
    </>
  );
}

function columnsIn(
  words: WordsOf<typeof officeCallWords>,
  say: Say,
  colourOf: (client: string) => Colour,
): Column<CallLine>[] {
  const { column } = words;
  return [
    { title: column.direction, cell: ({ direction }) => words.direction[direction] },
    { title: column.arrived, cell: ({ arrivedAt }) => <Moment at={arrivedAt} /> },
    {
      title: column.client,
      cell: ({ client: { id, name } }) => <ClientName client={{ name, colour: colourOf(id) }} />,
    },
    { title: column.from, cell: (call) => <PhoneNumber number={fromOf(call)} /> },
    { title: column.caller, cell: ({ callerName }) => callerName && words.caller(callerName), grows: true },
    { title: column.operator, cell: ({ operator }) => operator?.name },
    { title: column.outcome, cell: (call) => <Outcome call={call} /> },
    { title: column.length, cell: (call) => lengthOf(call, say), align: 'right' },
    { title: column.counted, cell: (call) => <Counted call={call} /> },
  ];
}

function Counted({ call: { counted, direction } }: { call: CallLine }) {
  const words = useWords(officeCallWords).counted;
  if (direction === 'out') return words.never;
  if (counted === null) return words.pending;
  return <StatePill tone={counted ? 'active' : 'quiet'}>{counted ? words.yes : words.no}</StatePill>;
}
