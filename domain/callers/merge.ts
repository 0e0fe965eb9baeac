import { type Refusal, refuse } from '../refusals/index.ts';
import type { Caller, CallerEvent } from './caller.ts';

/** Two callers who are one person. The swallowed one stays in the books as it was, so that a mistake can be undone. */
export type Merge = {
  id: string;
  client: string;
  survivor: string;
  swallowed: string;
  /** The numbers that went over. */
  numbers: readonly string[];
  /** The survivor as it was. */
  before: Pick<Caller, 'name' | 'reading' | 'firstSeen' | 'lastSeen' | 'calls'>;
  mergedAt: Date;
};

export type Pair = { survivor: Caller; swallowed: Caller };

/**
 * One caller swallows another: its numbers and calls are theirs from now on, and a name where they had none.
 * Refuses caller_merge_itself, caller_merged_away, not_found (of another client).
 */
export function merge(
  { survivor, swallowed }: Pair,
  { id, now }: { id: string; now: Date },
): (Pair & { merge: Merge; events: CallerEvent[] }) | Refusal {
  if (survivor.id === swallowed.id) return refuse('caller_merge_itself');
  if (survivor.client !== swallowed.client) return refuse('not_found');
  if (survivor.mergedInto !== null || swallowed.mergedInto !== null) return refuse('caller_merged_away');
  const { client, name, reading, firstSeen, lastSeen, calls } = survivor;
  return {
    survivor: united(survivor, swallowed),
    swallowed: { ...swallowed, numbers: [], mergedInto: survivor.id },
    merge: {
      ...{ id, client, survivor: survivor.id, swallowed: swallowed.id, numbers: swallowed.numbers, mergedAt: now },
      before: { name, reading, firstSeen, lastSeen, calls },
    },
    events: [
      { name: 'caller.merged', client, id: survivor.id, data: { swallowed: swallowed.id, at: now.toISOString() } },
    ],
  };
}

/** What has happened on the swallowed caller's own numbers since the merge. */
export type Since = { calls: number; lastSeen: Date | null };

/**
 * They were two people after all: each has their own again, and what was rung since on the swallowed one's numbers is
 * theirs. Refuses caller_not_merged, caller_merged_away (the survivor was swallowed in turn: that comes apart first).
 */
export function split(
  { survivor, swallowed }: Pair,
  { merge: merged, since, now }: { merge: Merge; since: Since; now: Date },
): (Pair & { events: CallerEvent[] }) | Refusal {
  if (swallowed.mergedInto !== survivor.id) return refuse('caller_not_merged');
  if (survivor.mergedInto !== null) return refuse('caller_merged_away');
  const returned = merged.numbers.filter((number) => survivor.numbers.includes(number));
  const { client, id } = swallowed;
  return {
    survivor: leftBehind(survivor, { merged, since, swallowed, returned }),
    swallowed: {
      ...swallowed,
      mergedInto: null,
      numbers: returned,
      calls: swallowed.calls + since.calls,
      lastSeen: later(swallowed.lastSeen, since.lastSeen ?? swallowed.lastSeen),
    },
    events: [{ name: 'caller.split', client, id, data: { from: survivor.id, at: now.toISOString() } }],
  };
}

function united(survivor: Caller, swallowed: Caller): Caller {
  const named = survivor.name === null ? swallowed : survivor;
  return {
    ...survivor,
    numbers: [...survivor.numbers, ...swallowed.numbers],
    name: named.name,
    reading: named.reading,
    firstSeen: earlier(survivor.firstSeen, swallowed.firstSeen),
    lastSeen: later(survivor.lastSeen, swallowed.lastSeen),
    calls: survivor.calls + swallowed.calls,
  };
}

type Leaving = { merged: Merge; since: Since; swallowed: Caller; returned: readonly string[] };

/** A name given since the merge was given to the survivor, and stays. */
function leftBehind(survivor: Caller, { merged: { before }, since, swallowed, returned }: Leaving): Caller {
  const ownSince = survivor.calls - before.calls - swallowed.calls - since.calls;
  const lent = before.name === null && survivor.name === swallowed.name && survivor.reading === swallowed.reading;
  return {
    ...survivor,
    numbers: survivor.numbers.filter((number) => !returned.includes(number)),
    ...(lent ? { name: before.name, reading: before.reading } : {}),
    firstSeen: before.firstSeen,
    lastSeen: ownSince > 0 ? later(before.lastSeen, survivor.lastSeen) : before.lastSeen,
    calls: before.calls + ownSince,
  };
}

function earlier(one: Date, other: Date): Date {
  return new Date(Math.min(one.getTime(), other.getTime()));
}

function later(one: Date, other: Date): Date {
  return new Date(Math.max(one.getTime(), other.getTime()));
}
