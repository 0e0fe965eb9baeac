import { listRelays, type RelayShown } from '@denwaban/api/relays';
import { Button } from '@mantine/core';
import { IconMailForward } from '@tabler/icons-react';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useClientColours } from '../clients/use-clients.ts';
import { usePages } from '../kit/ask/pages.ts';
import {
  Buttons,
  ClientName,
  type Column,
  Moment,
  OneOf,
  PagedTable,
  PageTitle,
  Sheets,
  SidePage,
  Toolbar,
} from '../kit/pieces/index.ts';
import type { Colour } from '../kit/theme/index.ts';
import { useWords, type WordsOf } from '../kit/words/index.ts';
import { SavedViews } from '../views/SavedViews.tsx';
import { Ledger } from './Ledger.tsx';
import { MailLine } from './MailNotice.tsx';
import { officeRelayWords } from './office-words.ts';
import { NextStep, RelayStanding } from './RelayStanding.tsx';
import { RelayLabel, RelayState } from './RelayState.tsx';
import { SendAgain } from './SendAgain.tsx';

const route = getRouteApi('/staff/relays');

/** Every report to every client, and which of them reached nobody. */
export function RelaysScreen() {
  const words = useWords(officeRelayWords);
  const { standing = 'open' } = route.useSearch();
  const navigate = route.useNavigate();
  const [chosen, choose] = useState<string>();
  const pages = usePages(listRelays, { query: { standing } }, { about: ['letter'], keep: true });
  const colourOf = useClientColours();
  return (
    <>
      <PageTitle about={words.about} actions={<SavedViews />}>
        {words.title}
      </PageTitle>
      <Toolbar>
        <OneOf
          label={words.standing.title}
          values={['open', 'unreached', 'all']}
          words={words.standing}
          chosen={standing}
          choose={(value) => void navigate({ search: { standing: value }, replace: true })}
        />
      </Toolbar>
      <Sheets>
        <MailLine />
        <PagedTable
          pages={pages}
          label={words.list}
          columns={columnsIn(words, colourOf)}
          keyOf={({ id }) => id}
          open={({ id }) => choose(id)}
          empty={{ icon: IconMailForward, title: words.empty[standing], next: words.empty[`${standing}Next`] }}
          beside={(items) => <OneRelay relay={items.find(({ id }) => id === chosen)} close={() => choose(undefined)} />}
        />
      </Sheets>
    </>
  );
}

function columnsIn(
  words: WordsOf<typeof officeRelayWords>,
  colourOf: (client: string) => Colour,
): Column<RelayShown>[] {
  const { column } = words;
  return [
    { title: column.planned, cell: ({ plannedAt }) => <Moment at={plannedAt} /> },
    {
      title: column.client,
      cell: ({ client, clientName: name }) => <ClientName client={{ name, colour: colourOf(client) }} />,
    },
    { title: column.label, cell: ({ label }) => <RelayLabel label={label} /> },
    { title: column.number, cell: ({ receiptNumber }) => receiptNumber },
    { title: column.state, cell: ({ state }) => <RelayState state={state} /> },
    {
      title: column.until,
      cell: (relay) =>
        relay.acknowledgedBy ? words.acknowledged(relay.acknowledgedBy.name) : <NextStep relay={relay} />,
    },
    {
      title: column.chain,
      cell: ({ chain }) => (chain.length > 0 ? words.chain(chain.map(({ name }) => name)) : words.nobody),
      grows: true,
    },
  ];
}

function OneRelay({ relay, close }: { relay: RelayShown | undefined; close: () => void }) {
  const words = useWords(officeRelayWords);
  return (
    <SidePage opened={relay !== undefined} close={close} title={words.ledger.title}>
      {relay && (
        <Sheets>
          <RelayStanding relay={relay} />
          <Ledger entries={relay.ledger} />
          <Buttons>
            <SendAgain relay={relay} />
            <Button
              variant="default"
              renderRoot={(look) => <Link to="/cases/$id" params={{ id: relay.case }} {...look} />}
            >
              {words.openCase}
            </Button>
          </Buttons>
        </Sheets>
      )}
    </SidePage>
  );
}
