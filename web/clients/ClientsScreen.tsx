import type { ClientCard } from '@denwaban/api/clients';
import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { ByStage } from '../journeys/ByStage.tsx';
import {
  Answered,
  ClientName,
  type Column,
  DataTable,
  PageTitle,
  Sheet,
  StatePill,
  Toolbar,
} from '../kit/pieces/index.ts';
import { useWords, type WordsOf } from '../kit/words/index.ts';
import { useMe } from '../signin/me.ts';
import { ClientSearch } from './ClientSearch.tsx';
import { ClientState } from './ClientState.tsx';
import { matching } from './matching.ts';
import { NoClients } from './NoClients.tsx';
import { useClients } from './use-clients.ts';
import { clientWords } from './words.ts';

/** The companies of the agency, from inquiry to last day; the list narrows down as one types. */
export function ClientsScreen() {
  const words = useWords(clientWords);
  const { abilities } = useMe();
  const adding = abilities.includes('edit_clients') && (
    <Button component={Link} to="/clients/new" leftSection={<IconPlus size={18} />}>
      {words.add}
    </Button>
  );
  return (
    <>
      <PageTitle about={words.about} actions={adding}>
        {words.title}
      </PageTitle>
      {abilities.includes('see_journeys') ? <ByStage /> : <Plain />}
    </>
  );
}

/** For whoever answers and bills, and has no part in how a client comes and goes. */
function Plain() {
  const words = useWords(clientWords);
  const navigate = useNavigate();
  const [sought, seek] = useState('');
  return (
    <>
      <Toolbar>
        <ClientSearch sought={sought} seek={seek} />
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
              empty={<NoClients isEmpty={clients.length === 0} />}
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
