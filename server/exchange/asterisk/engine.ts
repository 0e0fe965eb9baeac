import type { Ami } from './ami/act.ts';
import type { Ari } from './ari/ask.ts';
import type { LiveCalls } from './live-calls.ts';

/** What every verb is handed: the engine to ask, the calls on it, and the other engines of the house. */
export type Engine = {
  name: string;
  app: string;
  ari: Ari;
  ami: Ami;
  calls: LiveCalls;
  /** Whether this node drives it. */
  isOurs: boolean;
  /** Whether it is the first that the house names. */
  isFirst: boolean;
  /** Whether accounts at carriers sign in here, and this node sees to it. */
  signsIn: boolean;
  neighbours: readonly Engine[];
};
