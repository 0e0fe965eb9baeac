import type { ClientCard } from '@denwaban/api/clients';
import { Button, TextInput } from '@mantine/core';
import { IconBuilding, IconPlus, IconSearch } from '@tabler/icons-react';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import {
  Answered,
  ClientName,
  type Column,
  DataTable,
  EmptyState,
  PageTitle,
  Sheet,
  StatePill,
  Toolbar,
} from '../kit/pieces/index.ts';
import { useWords, type WordsOf } from '../kit/words/index.ts';
import { useMe } from '../signin/me.ts';
import { ClientState } from './ClientState.tsx';
import { matching } from './matching.ts';
import { useClients } from './use-clients.ts';
import { clientWords } from './words.ts';

/** The companies the agency answers for; the list narrows down as one types. */
export function ClientsScreen() {
  const words = useWords(clientWords);
  const navigate = useNavigate();
  const [sought, seek] = useState('');
  const mayEdit = useMe().abilities.includes('edit_clients');
  const adding = mayEdit && (
    <Button component={Link} to="/clients/new" leftSection={<IconPlus size={18} />}>
      {words.add}
    </Button>
  );
  return (
    <>
      <PageTitle about={words.about} actions={adding}>
        {words.title}
      </PageTitle>
      <Toolbar>
        <TextInput
          size="sm"
          w={340}
          type="search"
          aria-label={words.search}
          placeholder={words.search}
          leftSection={<IconSearch size={18} stroke={1.6} />}
          value={sought}
          onChange={(event) => seek(event.currentTarget.value)}
        />
      </Toolbar>
      <Sheet flush>
        <Answered asked={useClients()}>
          {({ clients }) => (
            <DataTable
              label={words.list}
              columns={columnsIn(words)}
              rows={matching(clients, sought)}
              keyOf={({ id }) => id}
              open={({ id }) => void navigate({ to: '/clients/$client/$part', params: { client: id, part: 'basics' } })}
              empty={
                <EmptyState
                  icon={<IconBuilding size={26} stroke={1.5} />}
                  title={clients.length === 0 ? words.empty : words.noMatch}
                  next={clients.length === 0 ? words.emptyNext : words.noMatchNext}
                />
              }
            />
          )}
        </Answered>
      </Sheet>
    </>
  );
}

function columnsIn(words: WordsOf<typeof clientWords>): Column<ClientCard>[] {
  const { column } = words;
  return [
    { title: column.name, cell: (client) => <ClientName client={client} />, grows: true },
    { title: column.code, cell: ({ code }) => code },
    { title: column.noun, cell: ({ callerNoun }) => callerNoun },
    { title: column.tier, cell: ({ tier }) => (tier ? words.tier[tier] : words.noTier) },
    { title: column.state, cell: ({ state }) => <ClientState state={state} /> },
    {
      title: column.open,
      cell: ({ open }) => <StatePill tone={open ? 'fine' : 'quiet'}>{open ? words.open : words.closed}</StatePill>,
    },
  ];
}
