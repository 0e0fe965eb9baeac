import type { Case } from './case.ts';

const said = ['kind', 'complaintAbout', 'urgency', 'addressee', 'askedFor', 'summary', 'details'] as const;
const saidBy = ['callerName', 'callerNumber'] as const;

/** One call may give several cases, but the same words twice are one message that was sent twice (a lost answer, a double click). */
export function isSameMessage(one: Case, other: Case): boolean {
  return [...said, ...saidBy].every((fact) => one[fact] === other[fact]);
}
