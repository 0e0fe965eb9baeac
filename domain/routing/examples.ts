// Operators and waiting callers for the tests; all times are seconds after the start.
import type { Candidate, Readiness } from './operator.ts';
import type { WaitingCall } from './queue.ts';

export const start = new Date('2026-05-11T01:00:00Z');

export const at = (seconds: number) => new Date(start.getTime() + seconds * 1000);

type About = { readiness?: Readiness; call?: string | null; idle?: number; grants?: string[]; reserveFor?: string[] };

export function candidate(id: string, about: About = {}): Candidate {
  const { readiness = 'available', call = null, idle = 0, grants = ['sakura'], reserveFor = [] } = about;
  return { id, readiness, reason: null, since: start, call, idleSince: at(idle), grants, reserveFor };
}

type Waits = { client?: string; since?: number; passed?: string[]; owed?: boolean; overflowed?: boolean };

export function caller(
  id: string,
  { client = 'sakura', since = 0, passed = [], owed = false, overflowed = false }: Waits = {},
): WaitingCall {
  return { id, client, since: at(since), passed, owed, overflowed, kept: false };
}
