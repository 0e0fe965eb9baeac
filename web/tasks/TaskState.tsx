import type { TaskShown } from '@denwaban/api/tasks';
import { StatePill } from '../kit/pieces/index.ts';
import { useWords } from '../kit/words/index.ts';
import { taskWords } from './words.ts';

const tones = { open: 'attention', overdue: 'overdue', done: 'fine', declined: 'quiet' } as const;

export function TaskState({ task: { state, overdue } }: { task: Pick<TaskShown, 'state' | 'overdue'> }) {
  const words = useWords(taskWords);
  const shown = overdue ? 'overdue' : state;
  return <StatePill tone={tones[shown]}>{words.state[shown]}</StatePill>;
}
