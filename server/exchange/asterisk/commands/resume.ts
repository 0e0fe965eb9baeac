import type { Engine } from '../engine.ts';
import type { LiveCall } from '../live-calls.ts';
import { joinCaller } from './join-caller.ts';

export async function resume(engine: Engine, call: LiveCall): Promise<void> {
  await joinCaller(engine, call);
}
