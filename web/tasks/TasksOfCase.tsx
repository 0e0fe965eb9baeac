import { tasksOfCase } from '@denwaban/api/tasks';
import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useAsk } from '../kit/ask/index.ts';
import { Answered, SkeletonLines } from '../kit/pieces/index.ts';
import { useWords } from '../kit/words/index.ts';
import { NewTask } from './NewTask.tsx';
import { TaskBody } from './TaskBody.tsx';
import classes from './tasks.module.css';
import { taskWords } from './words.ts';

type Props = {
  /** The id of the case. */
  about: string;
  /** What is known already, to begin the form with. */
  known?: { product?: string; orderNumber?: string };
};

/** What the client is asked to do about a case, and the way to ask more. Stands in a Sheet titled `taskWords.ofCase`. */
export function TasksOfCase({ about, known }: Props) {
  const words = useWords(taskWords);
  const asked = useAsk(tasksOfCase, { params: { id: about } });
  const [isAsking, setAsking] = useState(false);
  return (
    <div className={classes.stack}>
      <Answered asked={asked} waiting={<SkeletonLines />}>
        {({ items }) =>
          items.length === 0 ? (
            <p className={classes.none}>{words.none}</p>
          ) : (
            <ul className={classes.ofCase}>
              {items.map((task) => (
                <li key={task.id}>
                  <TaskBody task={task} door="agency" />
                </li>
              ))}
            </ul>
          )
        }
      </Answered>
      <div>
        <Button variant="default" leftSection={<IconPlus size={16} stroke={1.8} />} onClick={() => setAsking(true)}>
          {words.ask}
        </Button>
      </div>
      <NewTask about={about} known={known} opened={isAsking} close={() => setAsking(false)} />
    </div>
  );
}
