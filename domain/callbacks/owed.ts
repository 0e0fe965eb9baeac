import type { Callback } from './callback.ts';

/** Somebody still waits to be rung back, or to be told the client's words. */
export function isOwed({ state }: Pick<Callback, 'state'>): boolean {
  return state.is !== 'done';
}
