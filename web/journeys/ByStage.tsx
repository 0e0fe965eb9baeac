import { type JourneyLine, listJourneys } from '@denwaban/api/journeys';
import { stages } from '@denwaban/domain/journeys';
import { Select } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { ClientSearch } from '../clients/ClientSearch.tsx';
import { matching } from '../clients/matching.ts';
import { NoClients } from '../clients/NoClients.tsx';
import { useAsk } from '../kit/ask/index.ts';
import { Answered, ClientName, type Column, DataTable, OneOf, Sheet, Toolbar } from '../kit/pieces/index.ts';
import { useWords, type WordsOf } from '../kit/words/index.ts';
import { Board, Since } from './Board.tsx';
import { NextWords } from './NextWords.tsx';
import { partOf } from './part-of.ts';
import { StageName } from './StageName.tsx';
import { journeyWords } from './words.ts';

const route = getRouteApi('/staff/clients');

/** Every client with its stage, since when, who is in charge and what is next; as a list or as a board. */
export function ByStage() {
  const words = useWords(journeyWords);
  const { view = 'list', stage } = route.useSearch();
  const navigate = route.useNavigate();
  const [sought, seek] = useState('');
  const show = (change: object) => void navigate({ search: (now) => ({ ...now, ...change }), replace: true });
  const about = ['client', 'contract', 'script', 'hours', 'line', 'contact', 'verification'] as const;
  return (
    <>
      <Toolbar>
        <ClientSearch sought={sought} seek={seek} />
        <OneOf
          label={words.views.label}
          values={['list', 'board']}
          words={words.views}
          chosen={view}
          choose={(chosen) => show({ view: chosen === 'board' ? chosen : undefined })}
        />
        {view === 'list' && (
          <Select
            size="sm"
            w={190}
            aria-label={words.filter.stage}
            placeholder={words.filter.all}
            data={stages.map((value) => ({ value, label: words.stage[value] }))}
            value={stage ?? null}
            onChange={(chosen) => show({ stage: chosen ?? undefined })}
            clearable
          />
        )}
      </Toolbar>
      <Answered asked={useAsk(listJourneys, {}, { about })}>
        {({ journeys }) => {
          const found = matching(journeys, sought).filter((each) => !stage || view === 'board' || each.stage === stage);
          if (view === 'board') return <Board journeys={found} />;
          return <List journeys={found} isEmpty={journeys.length === 0} />;
        }}
      </Answered>
    </>
  );
}

function List({ journeys, isEmpty }: { journeys: readonly JourneyLine[]; isEmpty: boolean }) {
  const words = useWords(journeyWords);
  const navigate = route.useNavigate();
  const open = ({ client, stage }: JourneyLine) =>
    void navigate({ to: '/clients/$client/$part', params: { client, part: partOf(stage) }, search: {} });
  return (
    <Sheet flush>
      <DataTable
        label={words.views.list}
        columns={columnsIn(words)}
        rows={journeys.toSorted((one, other) => stages.indexOf(one.stage) - stages.indexOf(other.stage))}
        keyOf={({ client }) => client}
        open={open}
        empty={<NoClients isEmpty={isEmpty} />}
      />
    </Sheet>
  );
}

function columnsIn({ column, nobody }: WordsOf<typeof journeyWords>): Column<JourneyLine>[] {
  return [
    { title: column.name, cell: (journey) => <ClientName client={journey} />, grows: true },
    { title: column.code, cell: ({ code }) => code },
    { title: column.stage, cell: (journey) => <StageName stage={journey.stage} next={journey.next} /> },
    { title: column.since, cell: ({ since }) => <Since at={since} /> },
    { title: column.inCharge, cell: ({ inCharge }) => inCharge?.name ?? nobody },
    { title: column.next, cell: ({ next }) => <NextWords next={next} /> },
  ];
}
