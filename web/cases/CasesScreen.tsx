import { listCases } from '@denwaban/api/cases';
import type { AnswerOf } from '@denwaban/api/endpoint';
import { NativeSelect } from '@mantine/core';
import { IconClipboardList } from '@tabler/icons-react';
import { getRouteApi } from '@tanstack/react-router';
import { CheckState } from '../checks/CheckState.tsx';
import { ClientFilter } from '../clients/ClientFilter.tsx';
import { NextOwner } from '../complaints/NextAction.tsx';
import { ExportButton } from '../exports/ExportButton.tsx';
import { usePages } from '../kit/ask/pages.ts';
import { ClientName, type Column, Moment, OneOf, PagedTable, PageTitle, Toolbar } from '../kit/pieces/index.ts';
import type { Colour } from '../kit/theme/index.ts';
import { useWords, type WordsOf } from '../kit/words/index.ts';
import { RelayState } from '../relays/RelayState.tsx';
import { SavedViews } from '../views/SavedViews.tsx';
import { CaseLabel } from './CaseLabel.tsx';
import classes from './CasesScreen.module.css';
import { officeCaseWords } from './office-words.ts';

const route = getRouteApi('/staff/cases');

/** The agency's cases, those still open first. */
export function CasesScreen() {
  const words = useWords(officeCaseWords);
  const search = route.useSearch();
  const { state = 'open', client, kind, severity, next } = search;
  const navigate = route.useNavigate();
  const narrow = (part: Partial<typeof search>) => navigate({ search: { ...search, ...part }, replace: true });
  const pages = usePages(
    listCases,
    { query: { state, client, kind, severity, next } },
    { about: ['relay', 'check', 'correction', 'complaint', 'promise', 'callback'], keep: true },
  );
  return (
    <>
      <PageTitle
        about={words.about}
        actions={
          <>
            <SavedViews />
            <ExportButton kind="cases" />
          </>
        }
      >
        {words.title}
      </PageTitle>
      <Toolbar>
        <OneOf
          label={words.filter.state}
          values={['open', 'closed', 'all']}
          words={words.states}
          chosen={state}
          choose={(chosen) => void narrow({ state: chosen })}
        />
        <ClientFilter client={client} choose={(chosen) => void narrow({ client: chosen })} />
        <NativeSelect
          aria-label={words.filter.kind}
          data={(['all', 'complaint'] as const).map((value) => ({ value, label: words.kinds[value] }))}
          value={kind ?? 'all'}
          onChange={({ currentTarget: { value } }) => void narrow({ kind: value === 'complaint' ? value : undefined })}
        />
        <NativeSelect
          aria-label={words.filter.severity}
          data={(['all', '2', '3', '4'] as const).map((value) => ({ value, label: words.gravities[value] }))}
          value={String(severity ?? 'all')}
          onChange={({ currentTarget: { value } }) => void narrow({ severity: Number(value) || undefined })}
        />
        <NativeSelect
          aria-label={words.filter.next}
          data={(['all', 'agency', 'client'] as const).map((value) => ({ value, label: words.turns[value] }))}
          value={next ?? 'all'}
          onChange={({ currentTarget: { value } }) =>
            void narrow({ next: value === 'agency' || value === 'client' ? value : undefined })
          }
        />
      </Toolbar>
      <PagedTable
        pages={pages}
        label={words.list}
        columns={columnsIn(words)}
        keyOf={({ id }) => id}
        open={({ id }) => void navigate({ to: '/cases/$id', params: { id } })}
        empty={{ icon: IconClipboardList, title: words.empty[state], next: words.empty[`${state}Next`] }}
      />
    </>
  );
}

type Line = AnswerOf<typeof listCases>['items'][number];

function columnsIn(words: WordsOf<typeof officeCaseWords>): Column<Line>[] {
  const { column } = words;
  return [
    {
      title: column.received,
      cell: ({ openedAt, receiptNumber }) => (
        <>
          <Moment at={openedAt} />
          <small className={classes.number}>{receiptNumber}</small>
        </>
      ),
    },
    {
      title: column.client,
      cell: ({ clientName: name, clientColour }) => <ClientName client={{ name, colour: clientColour as Colour }} />,
    },
    {
      title: column.kind,
      cell: (line) => (
        <div className={classes.kind}>
          <CaseLabel {...line} />
        </div>
      ),
    },
    { title: column.summary, cell: ({ summary }) => summary, grows: true },
    {
      title: column.caller,
      cell: ({ callerName }) => (callerName === null ? words.nameless : words.caller(callerName)),
    },
    {
      title: column.relay,
      cell: ({ relayState, held }) =>
        held ? <CheckState state="held" /> : relayState && <RelayState state={relayState} />,
    },
    { title: column.next, cell: ({ next }) => <NextOwner next={next} /> },
    { title: column.takenBy, cell: ({ takenBy }) => takenBy?.name ?? words.voicemail },
  ];
}
