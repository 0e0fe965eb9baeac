import { type ConsultationShown, listConsultations } from '@denwaban/api/consultations';
import { IconHelpCircle } from '@tabler/icons-react';
import { getRouteApi } from '@tanstack/react-router';
import { ClientFilter } from '../clients/ClientFilter.tsx';
import { usePages } from '../kit/ask/pages.ts';
import {
  ClientName,
  type Column,
  Countdown,
  Moment,
  OneOf,
  PagedTable,
  PageTitle,
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
        <OneOf
          label={words.filter.state}
          values={states}
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
        columns={columns(words)}
        keyOf={({ id }) => id}
        open={(asked) => void navigate({ to: '/cases/$id', params: { id: asked.case } })}
        empty={{ icon: IconHelpCircle, title: words.empty[state], next: words.empty.next }}
      />
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
