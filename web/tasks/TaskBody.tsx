import type { TaskShown } from '@denwaban/api/tasks';
import { Facts, Moment } from '../kit/pieces/index.ts';
import { useSay, useWords } from '../kit/words/index.ts';
import { SettleTask } from './SettleTask.tsx';
import { TaskState } from './TaskState.tsx';
import classes from './tasks.module.css';
import { taskWords } from './words.ts';

type Props = {
  task: TaskShown;
  /** Whether the agency's or the client's own people look at it. */
  door: 'agency' | 'company';
  /** Called with the task as it stands after it was settled or reopened. */
  settled?: (task: TaskShown) => void;
};

/** One task: what is asked, by when, and what whoever looks at it may do about it. */
export function TaskBody({ task, door, settled }: Props) {
  const words = useWords(taskWords);
  const about = task.kind === 'disclosure' || task.kind === 'correction' ? words.kindAbout[task.kind] : null;
  return (
    <div className={classes.inside}>
      <div className={classes.top}>
        <TaskState task={task} />
        <span>{words.kind[task.kind]}</span>
        {task.state === 'open' && (
          <span className={classes.due}>
            {words.fact.due} {task.dueAt ? <Moment at={task.dueAt} /> : words.noDue}
          </span>
        )}
      </div>
      <p className={classes.words}>{task.words}</p>
      {door === 'company' && about && <p className={classes.about}>{about}</p>}
      <TaskFacts task={task} />
      <SettleTask task={task} door={door} settled={settled} />
    </div>
  );
}

function TaskFacts({ task }: { task: TaskShown }) {
  const words = useWords(taskWords);
  const say = useSay();
  const { fact } = words;
  const { settled } = task;
  return (
    <Facts
      facts={[
        { name: fact.product, value: task.product },
        { name: fact.orderNumber, value: task.orderNumber },
        { name: fact.yen, value: task.yen === null ? null : say.yen(task.yen) },
        { name: fact.caller, value: task.callerName && words.caller(task.callerName) },
        { name: fact.receipt, value: task.receiptNumber },
        { name: fact.opened, value: <Moment at={task.openedAt} /> },
        {
          name: fact.settled,
          value: settled && (
            <>
              <Moment at={settled.at} /> {settled.by}
            </>
          ),
        },
        { name: fact.words, value: settled?.words },
      ]}
    />
  );
}
