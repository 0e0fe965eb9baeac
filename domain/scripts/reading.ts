// 読了: an operator's word that a version was read. A changed manual is asked for before the next call, as a to-do of the
// desk: it keeps nobody from a call, since a caller who is answered by the old words fares better than one who is not answered.
import { type Change, diff } from './diff.ts';
import type { ScriptContent } from './script.ts';

/** What of a manual in force an operator has still to read: all of it, or what was changed since; null: nothing. */
export type Unread = { is: 'all' } | { is: 'changed'; changes: Change[] };

/** `read` is what the operator last confirmed, null where that was nothing yet. A version that says the same again is read already. */
export function unread(read: ScriptContent | null, inForce: ScriptContent): Unread | null {
  if (read === null) return { is: 'all' };
  const changes = diff(read, inForce);
  return changes.length === 0 ? null : { is: 'changed', changes };
}
