import type { Call } from '@denwaban/domain/calls';

/** Whether a call is in one of these states, for whoever waits for one that is. */
export const is =
  (...states: Call['state']['is'][]) =>
  ({ state }: Call): boolean =>
    states.includes(state.is);
