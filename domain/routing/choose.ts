// Which operator gets which waiting call, and why.
import { type Candidate, isAtWork, isFree } from './operator.ts';
import { byId, queue, type WaitingCall } from './queue.ts';
import { type Why, why } from './why.ts';

export type Assignment = { call: string; operator: string; why: Why };

/**
 * Callers in the order of their original places, each to the free operator granted for the client who has been idle
 * longest; to the reserve, where the call has overflowed, only when none of them is. A caller nobody is free for holds up none of
 * those behind.
 *
 * Who has passed on a call is asked again only when everyone at work for that client has passed on it: a refusal is
 * respected while a colleague can still take the call, and no caller starves of refusals.
 */
export function choose({ waiting, operators, now }: Routing): Assignment[] {
  const grantedFor = byClient(operators, ({ grants }) => grants);
  const reserveFor = byClient(operators, ({ reserveFor }) => reserveFor);
  const taken = new Set<string>();
  const assignments: Assignment[] = [];
  for (const call of queue(waiting)) {
    const own = grantedFor.get(call.client) ?? [];
    const granted = call.overflowed ? [...own, ...(reserveFor.get(call.client) ?? [])] : own;
    const chosen = mayBeAsked(call, granted).find((operator) => isFree(operator) && !taken.has(operator.id));
    if (!chosen) continue;
    assignments.push({ call: call.id, operator: chosen.id, why: why({ call, chosen, granted, taken, now }) });
    taken.add(chosen.id);
  }
  return assignments;
}

export type Routing = { waiting: readonly WaitingCall[]; operators: readonly Candidate[]; now: Date };

function mayBeAsked(call: WaitingCall, granted: readonly Candidate[]): readonly Candidate[] {
  const notPassed = granted.filter((operator) => !call.passed.includes(operator.id));
  return notPassed.some(isAtWork) ? notPassed : granted;
}

/** Longest idle first. */
function byClient(
  operators: readonly Candidate[],
  clientsOf: (operator: Candidate) => readonly string[],
): Map<string, Candidate[]> {
  const inOrder = [...operators].sort((a, b) => a.idleSince.getTime() - b.idleSince.getTime() || byId(a, b));
  const granted = new Map<string, Candidate[]>();
  for (const operator of inOrder) {
    for (const client of new Set(clientsOf(operator))) {
      const others = granted.get(client);
      if (others) others.push(operator);
      else granted.set(client, [operator]);
    }
  }
  return granted;
}
