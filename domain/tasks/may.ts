import { may as mayPerson, type Who } from '../staff/index.ts';
import type { Task } from './task.ts';

export type TaskMay = { done: boolean; decline: boolean; reopen: boolean };

export function may({ state }: Task, who: Who): TaskMay {
  const settles = mayPerson(who, 'settle_own_tasks') || mayPerson(who, 'settle_tasks');
  const isOpen = state.is === 'open';
  return { done: settles && isOpen, decline: settles && isOpen, reopen: settles && !isOpen };
}
