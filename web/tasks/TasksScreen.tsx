import { listTasks, type TaskShown } from '@denwaban/api/tasks';
import { type TaskKind, taskKinds } from '@denwaban/domain/tasks';
import { Select } from '@mantine/core';
import { IconChecklist } from '@tabler/icons-react';
import { getRouteApi } from '@tanstack/react-router';
import { ClientFilter } from '../clients/ClientFilter.tsx';
import { useClientColours } from '../clients/use-clients.ts';
import { ExportButton } from '../exports/ExportButton.tsx';
import { usePages } from '../kit/ask/pages.ts';
import {
  ClientName,
  type Column,
  Moment,
  OneOf,
  PagedTable,
  PageTitle,
  SidePage,
  Toolbar,
} from '../kit/pieces/index.ts';
import type { Colour } from '../kit/theme/index.ts';
import { useWords, type WordsOf } from '../kit/words/index.ts';
import { useMe } from '../signin/me.ts';
import { SavedViews } from '../views/SavedViews.tsx';
import { DailyCsv } from './DailyCsv.tsx';
import { TaskBody } from './TaskBody.tsx';
import { TaskState } from './TaskState.tsx';
import { taskWords } from './words.ts';

const route = getRouteApi('/staff/tasks');

/** What clients are asked to do, all of them or one; a row opens at the side. */
export function TasksScreen() {
  const words = useWords(taskWords);
  const { state = 'open', client, kind, task: opened } = route.useSearch();
  const navigate = route.useNavigate();
  const show = (change: object) =>
    void navigate({ search: (now) => ({ ...now, task: undefined, ...change }), replace: true });
  const pages = usePages(listTasks, { query: { state, client, kind } }, { keep: true });
  const colourOf = useClientColours();
  const mayExport = useMe().abilities.includes('settle_tasks');
  return (
    <>
      <PageTitle
        about={words.about}
        actions={
          <>
            <SavedViews />
            <ExportButton kind="tasks" />
          </>
        }
      >
        {words.title}
      </PageTitle>
      <Toolbar>
        <OneOf
          label={words.filter.state}
          values={['open', 'settled']}
          words={words.states}
          chosen={state}
          choose={(chosen) => show({ state: chosen })}
        />
        <ClientFilter client={client} choose={(chosen) => show({ client: chosen })} />
        <KindFilter kind={kind} choose={(chosen) => show({ kind: chosen })} />
        {client && mayExport && <DailyCsv path={`/clients/${client}/tasks/daily.csv`} />}
      </Toolbar>
      <PagedTable
        pages={pages}
        label={words.list}
        columns={columns(words, state, colourOf)}
        keyOf={({ id }) => id}
        open={({ id }) => show({ task: id })}
        empty={{ icon: IconChecklist, title: words.empty[state], next: words.empty[`${state}Next`] }}
        beside={(items) => <Opened task={items.find(({ id }) => id === opened)} close={() => show({})} />}
      />
    </>
  );
}

function Opened({ task, close }: { task: TaskShown | undefined; close: () => void }) {
  const words = useWords(taskWords);
  return (
    <SidePage title={task?.clientName ?? ''} opened={task !== undefined} close={close}>
      {task && <TaskBody task={task} door="agency" settled={close} />}
      {task?.case && (
        <p>
          <a href={`/cases/${task.case}`}>{words.open}</a>
        </p>
      )}
    </SidePage>
  );
}

function KindFilter({ kind, choose }: { kind: TaskKind | undefined; choose: (kind: TaskKind | undefined) => void }) {
  const words = useWords(taskWords);
  return (
    <Select
      size="sm"
      w={190}
      aria-label={words.filter.kind}
      placeholder={words.filter.allKinds}
      data={taskKinds.map((value) => ({ value, label: words.kind[value] }))}
      value={kind ?? null}
      onChange={(chosen) => choose((chosen ?? undefined) as TaskKind | undefined)}
      clearable
    />
  );
}

type Words = WordsOf<typeof taskWords>;

function columns(words: Words, state: 'open' | 'settled', colourOf: (client: string) => Colour): Column<TaskShown>[] {
  const { column } = words;
  return [
    state === 'open'
      ? { title: column.due, cell: ({ dueAt }) => (dueAt ? <Moment at={dueAt} /> : words.noDue) }
      : { title: column.settled, cell: ({ settled }) => settled && <Moment at={settled.at} /> },
    { title: column.state, cell: (task) => <TaskState task={task} /> },
    { title: column.kind, cell: ({ kind }) => words.kind[kind] },
    {
      title: column.client,
      cell: ({ client, clientName: name }) => <ClientName client={{ name, colour: colourOf(client) }} />,
    },
    { title: column.caller, cell: ({ callerName }) => (callerName ? words.caller(callerName) : words.nameless) },
    { title: column.words, cell: (task) => task.words, grows: true },
  ];
}
