import type { Ami } from './ami/act.ts';
import type { Ari } from './ari/ask.ts';
import type { LiveCalls } from './live-calls.ts';

/** What every verb is handed: the engine to ask, and the calls on it. */
export type Engine = { name: string; app: string; ari: Ari; ami: Ami; calls: LiveCalls };
