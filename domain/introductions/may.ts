import type { Introduction } from './introduction.ts';

/** Until it is used whoever wrote it, or a colleague, may correct it and take it back. */
export function mayChange({ state }: Pick<Introduction, 'state'>): boolean {
  return state.is === 'open' || state.is === 'met';
}
