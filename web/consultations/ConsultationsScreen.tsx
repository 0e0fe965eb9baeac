import { type ConsultationShown, listConsultations } from '@denwaban/api/consultations';
import { SegmentedControl } from '@mantine/core';
import { IconHelpCircle } from '@tabler/icons-react';
import { getRouteApi } from '@tanstack/react-router';
import { ClientFilter } from '../clients/ClientFilter.tsx';
import { usePages } from '../kit/ask/pages.ts';
import {
  ClientName,
  type Column,
  Countdown,
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
import { SavedViews } from '../views/SavedViews.tsx';
import { ConsultationStanding } from './ConsultationStanding.tsx';
import { consultationWords } from './words.ts';

const route = getRouteApi('/staff/consultations');
const states = ['asked', 'overdue', 'answered', 'all'] as const;

/** Every question to every client, against its clock. */
export function ConsultationsScreen() {
  const words = useWords(consultationWords);
  const { state = 'asked', client } = route.useSearch();
  const navigate = route.useNavigate();
  const pages = usePages(listConsultations, { query: { state, client } }, { keep: true });
  return (
    <>
      <PageTitle about={words.about} actions={<SavedViews />}>
        {words.title}
      </PageTitle>
      <Toolbar>
        <SegmentedControl
          aria-label={words.filter.state}
          data={states.map((value) => ({ value, label: words.states[value] }))}
          value={state}
          onChange={(chosen) => void navigate({ search: { client, state: chosen as typeof state }, replace: true })}
        />
        <ClientFilter
          client={client}
          choose={(chosen) => void navigate({ search: { state, client: chosen }, replace: true })}
        />
      </Toolbar>
      <Sheet flush>
        <Pages pages={pages}>
          {(items) => (
            <DataTable
              label={words.list}
              columns={columns(words)}
              rows={items}
              keyOf={({ id }) => id}
              open={(asked) => void navigate({ to: '/cases/$id', params: { id: asked.case } })}
              empty={<EmptyState icon={IconHelpCircle} title={words.empty[state]} next={words.empty.next} />}
            />
          )}
        </Pages>
      </Sheet>
    </>
  );
}

function columns(words: WordsOf<typeof consultationWords>): Column<ConsultationShown>[] {
  const { column } = words;
  return [
    {
      title: column.due,
      cell: ({ state, dueAt, settledAt }) =>
        state === 'asked' ? <Countdown until={dueAt} nearMinutes={15} /> : settledAt && <Moment at={settledAt} />,
    },
    { title: column.standing, cell: (consultation) => <ConsultationStanding consultation={consultation} /> },
    {
      title: column.client,
      cell: ({ clientName: name, clientColour }) => <ClientName client={{ name, colour: clientColour as Colour }} />,
    },
    {
      title: column.caller,
      cell: ({ callerName }) => (callerName === null ? words.nameless : words.caller(callerName)),
    },
    { title: column.to, cell: ({ to }) => (to ? words.person(to.name) : words.anybody) },
    { title: column.question, cell: ({ question }) => question, grows: true },
  ];
}
