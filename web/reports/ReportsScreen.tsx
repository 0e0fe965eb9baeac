import { type ReportRow, reportsOfDay } from '@denwaban/api/reports';
import { TextInput } from '@mantine/core';
import { IconReport } from '@tabler/icons-react';
import { getRouteApi } from '@tanstack/react-router';
import { useClientColours } from '../clients/use-clients.ts';
import { useAsk } from '../kit/ask/index.ts';
import { useNow } from '../kit/clock/index.ts';
import {
  Answered,
  ClientName,
  type Column,
  DataTable,
  EmptyState,
  Moment,
  PageTitle,
  Sheet,
  StatePill,
  Toolbar,
} from '../kit/pieces/index.ts';
import { dayOf, useSay, useWords } from '../kit/words/index.ts';
import { officeReportWords } from './office-words.ts';
import { reportColumns } from './report-columns.tsx';

const route = getRouteApi('/staff/reports');

type Item = { client: string; clientName: string; dueAt: string | null; report: ReportRow | null };

/** One day's reports over all clients: those to come, those that went out, those that did not. */
export function ReportsScreen() {
  const words = useWords(officeReportWords);
  const navigate = route.useNavigate();
  const today = dayOf(useNow());
  const { day = today } = route.useSearch();
  const asked = useAsk(reportsOfDay, { query: { day } }, { about: ['letter', 'client'], keep: true });
  const columns = useColumns();
  const open = ({ client, report }: Item) =>
    void (report
      ? navigate({ to: '/reports/$id', params: { id: report.id } })
      : navigate({ to: '/clients/$client/$part', params: { client, part: 'reports' } }));
  return (
    <>
      <PageTitle about={words.about}>{words.title}</PageTitle>
      <Toolbar>
        <TextInput
          type="date"
          size="sm"
          aria-label={words.day}
          value={day}
          onChange={(event) =>
            void navigate({ search: { day: event.currentTarget.value || undefined }, replace: true })
          }
        />
      </Toolbar>
      <Sheet flush>
        <Answered asked={asked}>
          {({ items }) => (
            <DataTable
              label={words.list}
              columns={columns}
              rows={items}
              keyOf={({ client }) => client}
              open={open}
              empty={<EmptyState icon={IconReport} title={words.empty} next={words.emptyNext} />}
            />
          )}
        </Answered>
      </Sheet>
    </>
  );
}

function useColumns(): Column<Item>[] {
  const words = useWords(officeReportWords);
  const say = useSay();
  const colourOf = useClientColours();
  const [state, time, ...counts] = reportColumns(words, say) as [Column<ReportRow>, Column<ReportRow>];
  return [
    {
      title: words.column.client,
      cell: ({ client, clientName: name }) => <ClientName client={{ name, colour: colourOf(client) }} />,
      grows: true,
    },
    {
      ...state,
      cell: ({ report }) => (report ? state.cell(report) : <StatePill tone="quiet">{words.due}</StatePill>),
    },
    {
      ...time,
      cell: ({ report, dueAt }) => (report ? time.cell(report) : dueAt && <Moment at={dueAt} />),
    },
    ...(counts as Column<ReportRow>[]).map(
      (column): Column<Item> => ({ ...column, cell: ({ report }) => report && column.cell(report) }),
    ),
  ];
}
