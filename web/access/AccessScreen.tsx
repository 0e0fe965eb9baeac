import { type AccessShown, listAccess } from '@denwaban/api/access';
import { listStaff } from '@denwaban/api/staff';
import { type AccessAction, accessActions } from '@denwaban/domain/access';
import { Select, TextInput } from '@mantine/core';
import { IconEye } from '@tabler/icons-react';
import { getRouteApi } from '@tanstack/react-router';
import { ClientFilter } from '../clients/ClientFilter.tsx';
import { useClientColours } from '../clients/use-clients.ts';
import { useAsk } from '../kit/ask/index.ts';
import { usePages } from '../kit/ask/pages.ts';
import { ClientName, type Column, Moment, PagedTable, PageTitle, Toolbar } from '../kit/pieces/index.ts';
import type { Colour } from '../kit/theme/index.ts';
import { useWords, type WordsOf } from '../kit/words/index.ts';
import { Thing, whoOf } from './Thing.tsx';
import { accessWords } from './words.ts';

const route = getRouteApi('/staff/access');

/** Who saw, heard, exported what of whose data. */
export function AccessScreen() {
  const words = useWords(accessWords);
  const search = route.useSearch();
  const { client, person, action, day } = search;
  const navigate = route.useNavigate();
  const show = (change: object) => void navigate({ search: (now) => ({ ...now, ...change }), replace: true });
  const pages = usePages(listAccess, { query: { client, person, action, day } }, { keep: true });
  const colourOf = useClientColours();
  const isNarrowed = Boolean(client || person || action || day);
  return (
    <>
      <PageTitle about={words.about}>{words.title}</PageTitle>
      <Toolbar>
        <ClientFilter client={client} choose={(chosen) => show({ client: chosen })} />
        <PersonFilter person={person} choose={(chosen) => show({ person: chosen })} />
        <Select
          size="sm"
          w={170}
          aria-label={words.filter.action}
          placeholder={words.filter.allActions}
          data={accessActions.map((value) => ({ value, label: words.action[value] }))}
          value={action ?? null}
          onChange={(chosen) => show({ action: (chosen ?? undefined) as AccessAction | undefined })}
          clearable
        />
        <TextInput
          type="date"
          size="sm"
          w={160}
          aria-label={words.filter.day}
          value={day ?? ''}
          onChange={(event) => show({ day: event.currentTarget.value || undefined })}
        />
      </Toolbar>
      <PagedTable
        pages={pages}
        label={words.list}
        columns={columns(words, colourOf)}
        keyOf={({ id }) => id}
        empty={{
          icon: IconEye,
          title: isNarrowed ? words.noMatch : words.empty,
          next: isNarrowed ? words.noMatchNext : words.emptyNext,
        }}
      />
    </>
  );
}

type Filter = { person: string | undefined; choose: (person: string | undefined) => void };

function PersonFilter({ person, choose }: Filter) {
  const words = useWords(accessWords).filter;
  const { data } = useAsk(listStaff, {}, { about: ['staff'] });
  return (
    <Select
      size="sm"
      w={190}
      aria-label={words.person}
      placeholder={words.allPeople}
      data={(data?.staff ?? []).map(({ id, businessName }) => ({ value: id, label: businessName }))}
      value={person ?? null}
      onChange={(chosen) => choose(chosen ?? undefined)}
      searchable
      clearable
    />
  );
}

function columns(words: WordsOf<typeof accessWords>, colourOf: (client: string) => Colour): Column<AccessShown>[] {
  const { column } = words;
  return [
    { title: column.at, cell: ({ at }) => <Moment at={at} /> },
    { title: column.by, cell: (access) => whoOf(access, words) },
    { title: column.action, cell: ({ action }) => words.action[action] },
    { title: column.what, cell: (access) => <Thing access={access} links />, grows: true },
    {
      title: column.client,
      cell: ({ client }) =>
        client ? <ClientName client={{ name: client.name, colour: colourOf(client.id) }} /> : words.noClient,
    },
    { title: column.from, cell: ({ from }) => from ?? '' },
  ];
}
