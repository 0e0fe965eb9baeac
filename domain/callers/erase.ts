import type { Caller, CallerEvent } from './caller.ts';

/**
 * What the caller's card says of who they are is gone for good: name, reading, numbers; notes and needs go with it. Calls
 * and cases stay, for as long as the client's contract keeps them.
 */
export function erase(caller: Caller, now: Date): { caller: Caller; events: CallerEvent[] } {
  const { client, id } = caller;
  return {
    caller: { ...caller, numbers: [], name: null, reading: null },
    events: [{ name: 'caller.erased', client, id, data: { at: now.toISOString() } }],
  };
}
