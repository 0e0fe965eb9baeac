import type { Case, CaseChange } from './case.ts';

/** `chases`: the callback owed to this caller, if one is. */
export type Joining = { call: string; chases: string | null };

/**
 * The same matter in another call. Joining twice changes nothing, and a closed case stays closed: a caller who only says
 * thank you does not open it again.
 */
export function joinCall(found: Case, { call, chases }: Joining): CaseChange {
  if (found.calls.includes(call)) return { case: found, events: [] };
  const { client, id } = found;
  return {
    case: { ...found, calls: [...found.calls, call] },
    events: [{ name: 'case.call_joined', client, id, data: { call, chases } }],
  };
}
