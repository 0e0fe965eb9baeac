import type { Ari } from './ari/ask.ts';
import type { LiveCalls } from './live-calls.ts';
import type { Sounds } from './sounds.ts';

/** What every verb is handed: the engine to ask, what is played there, and the calls on it. */
export type Engine = { name: string; app: string; ari: Ari; sounds: Sounds; calls: LiveCalls };
