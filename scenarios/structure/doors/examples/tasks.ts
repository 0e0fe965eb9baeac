import { usualPolicy } from '@denwaban/domain/tasks';
import { company, type Example, nothing } from './example.ts';

/** Of tasks. */
export const ofTasks: Record<string, Example> = {
  listTasks: (_, of) => ({ query: { client: of.client } }),
  getTask: (at) => ({ params: { id: at.task.open } }),
  tasksOfCase: (at) => ({ params: { id: at.case.open } }),
  openTask: (at) => ({ params: { id: at.case.open }, body: { kind: 'other', words: 'カタログの送付' } }),
  taskDone: (at) => ({ params: { id: at.task.open }, body: {} }),
  declineTask: (at) => ({ params: { id: at.task.open }, body: { words: '対象外' } }),
  reopenTask: (at) => ({ params: { id: at.task.done } }),
  getTaskPolicy: company,
  setTaskPolicy: (at, of) => ({
    params: { client: at.client },
    body: { businessDays: usualPolicy.businessDays, contact: of.contact },
  }),
  dailyTasks: (at) => ({ params: { client: at.client }, query: { day: '2026-11-20' } }),
  listOwnTasks: nothing,
  ownTaskDone: (at) => ({ params: { id: at.task.open }, body: {} }),
  declineOwnTask: (at) => ({ params: { id: at.task.open }, body: { words: '対象外' } }),
  reopenOwnTask: (at) => ({ params: { id: at.task.done } }),
  ownDailyTasks: () => ({ query: { day: '2026-11-20' } }),
};
