import type { Caller, CallerEvent } from './caller.ts';

/** One call by a recognised number; `id` is used only when the caller is new. */
export type Sighting = { id: string; client: string; number: string; at: Date };

/**
 * The caller after one more call. The caller passed in is the one this client knows under this number; late calls only
 * widen the time seen.
 */
export function remember(caller: Caller | null, sighting: Sighting): { caller: Caller; events: CallerEvent[] } {
  return caller ? { caller: seenAgain(caller, sighting), events: [] } : meet(sighting);
}

function meet({ id, client, number, at }: Sighting): { caller: Caller; events: CallerEvent[] } {
  const unnamed = { numbers: [number], name: null, reading: null, mergedInto: null };
  const caller = { id, client, ...unnamed, firstSeen: at, lastSeen: at, calls: 1 };
  return { caller, events: [{ name: 'caller.met', client, id, data: { at: at.toISOString() } }] };
}

function seenAgain(caller: Caller, { client, number, at }: Sighting): Caller {
  if (caller.client !== client || !caller.numbers.includes(number)) throw new Error('a caller was taken for another');
  return {
    ...caller,
    firstSeen: at < caller.firstSeen ? at : caller.firstSeen,
    lastSeen: at > caller.lastSeen ? at : caller.lastSeen,
    calls: caller.calls + 1,
  };
}
