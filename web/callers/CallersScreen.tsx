import { type CallerLine, listCallers } from '@denwaban/api/callers';
import { TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { IconAddressBook, IconSearch } from '@tabler/icons-react';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { ClientFilter } from '../clients/ClientFilter.tsx';
import { useClientColours } from '../clients/use-clients.ts';
import { ExportButton } from '../exports/ExportButton.tsx';
import { usePages } from '../kit/ask/pages.ts';
import { ClientName, type Column, Moment, PagedTable, PageTitle, PhoneNumber, Toolbar } from '../kit/pieces/index.ts';
import type { Colour } from '../kit/theme/index.ts';
import { type Say, useSay, useWords, type WordsOf } from '../kit/words/index.ts';
import { SavedViews } from '../views/SavedViews.tsx';
import classes from './callers.module.css';
import { callerWords } from './words.ts';

const route = getRouteApi('/staff/callers');

/** Everybody who rang, looked for by name, reading or number. */
export function CallersScreen() {
  const words = useWords(callerWords);
  const say = useSay();
  const { said = '', client } = route.useSearch();
  const navigate = route.useNavigate();
  const pages = usePages(listCallers, { query: { said, client } }, { keep: true });
  const colourOf = useClientColours();
  return (
    <>
      <PageTitle
        about={words.about}
        actions={
          <>
            <SavedViews />
            <ExportButton kind="callers" />
          </>
        }
      >
        {words.title}
      </PageTitle>
      <Toolbar>
        <Search
          said={said}
          look={(typed) => void navigate({ search: { client, said: typed || undefined }, replace: true })}
        />
        <ClientFilter
          client={client}
          choose={(chosen) => void navigate({ search: { said: said || undefined, client: chosen }, replace: true })}
        />
      </Toolbar>
      <PagedTable
        pages={pages}
        label={words.list}
        columns={columns({ words, say, colourOf })}
        keyOf={({ id }) => id}
        open={({ id }) => void navigate({ to: '/callers/$id', params: { id } })}
        empty={{ icon: IconAddressBook, title: words.empty, next: words.emptyNext }}
      />
    </>
  );
}

function Search({ said, look }: { said: string; look: (said: string) => void }) {
  const words = useWords(callerWords);
  const [typed, setTyped] = useState(said);
  const later = useDebouncedCallback(look, 250);
  return (
    <TextInput
      w={360}
      maw="100%"
      type="search"
      aria-label={words.search}
      placeholder={words.search}
      leftSection={<IconSearch size={16} stroke={1.7} />}
      value={typed}
      onChange={({ currentTarget: { value } }) => {
        setTyped(value);
        later(value.trim());
      }}
    />
  );
}

type Table = { words: WordsOf<typeof callerWords>; say: Say; colourOf: (client: string) => Colour };

function columns({ words, say, colourOf }: Table): Column<CallerLine>[] {
  const { column } = words;
  return [
    {
      title: column.name,
      cell: ({ name, reading }) => (
        <>
          {name ? words.caller(name) : words.nameless} {reading && <small className={classes.small}>{reading}</small>}
        </>
      ),
      grows: true,
    },
    {
      title: column.numbers,
      cell: ({ numbers }) => (
        <span className={classes.pills}>
          {numbers.length === 0 && words.numberless}
          {numbers.map((number) => (
            <PhoneNumber key={number} number={number} />
          ))}
        </span>
      ),
    },
    {
      title: column.client,
      cell: ({ client, clientName: name }) => <ClientName client={{ name, colour: colourOf(client) }} />,
    },
    { title: column.last, cell: ({ lastSeen }) => <Moment at={lastSeen} /> },
    { title: column.calls, cell: ({ calls }) => say.number(calls), align: 'right' },
  ];
}
