import { listOwnTasks, type TaskShown } from '@denwaban/api/tasks';
import { IconChecklist } from '@tabler/icons-react';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { usePages } from '../kit/ask/pages.ts';
import { Card, Cards, EmptyState, OneOf, Pages, PageTitle, Sheet, Toolbar } from '../kit/pieces/index.ts';
import { useWords } from '../kit/words/index.ts';
import { DailyCsv } from './DailyCsv.tsx';
import { TaskBody } from './TaskBody.tsx';
import { taskWords } from './words.ts';

const route = getRouteApi('/client/portal/tasks');

/** What a company is asked to do. What was settled stays in sight, with the way back. */
export function OwnTasksScreen() {
  const words = useWords(taskWords);
  const { state = 'open', task } = route.useSearch();
  const navigate = route.useNavigate();
  const pages = usePages(listOwnTasks, { query: { state } }, { keep: true });
  const [settled, setSettled] = useState<ReadonlyMap<string, TaskShown>>(new Map());
  const show = (chosen: typeof state) => {
    setSettled(new Map());
    void navigate({ search: { state: chosen }, replace: true });
  };
  return (
    <>
      <PageTitle about={words.ownAbout}>{words.title}</PageTitle>
      <Toolbar>
        <OneOf
          label={words.filter.state}
          values={['open', 'settled']}
          words={words.states}
          chosen={state}
          choose={show}
        />
        <DailyCsv path="/company/tasks/daily.csv" />
      </Toolbar>
      <Pages pages={pages}>
        {(items) => (
          <Listed
            items={inSight(items, settled, task)}
            settled={(changed) => setSettled((kept) => new Map(kept).set(changed.id, changed))}
            state={state}
          />
        )}
      </Pages>
    </>
  );
}

type ListedProps = { items: readonly TaskShown[]; settled: (task: TaskShown) => void; state: 'open' | 'settled' };

function Listed({ items, settled, state }: ListedProps) {
  const words = useWords(taskWords).ownEmpty;
  if (items.length === 0)
    return (
      <Sheet>
        <EmptyState icon={IconChecklist} title={words[state]} next={words[`${state}Next`]} />
      </Sheet>
    );
  return (
    <Cards>
      {items.map((task) => (
        <Card key={task.id} label={task.words}>
          <TaskBody task={task} door="company" settled={settled} />
        </Card>
      ))}
    </Cards>
  );
}

/** What was just settled stays on top, with the way back; first of all stands the one a letter led to. */
function inSight(items: readonly TaskShown[], settled: ReadonlyMap<string, TaskShown>, first: string | undefined) {
  const listed = new Map([...settled, ...items.map((task) => [task.id, task] as const)]);
  return [...listed.values()].sort((one, other) => Number(other.id === first) - Number(one.id === first));
}
