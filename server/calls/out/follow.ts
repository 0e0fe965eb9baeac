import { passOnIsOurs } from '@denwaban/domain/callbacks';
import type { Call, Nobody, Out } from '@denwaban/domain/calls';
import { settleAs } from '../../callbacks/settle.ts';
import * as callbacks from '../../callbacks/store.ts';
import type { AgencyTx } from '../../shell/agency.ts';
import { tollAnswered, tollOver } from '../../tolls/follow-toll.ts';

/** What a call out costs runs with it, and an attempt in vain stands with the promise it was to keep. */
export async function followCallOut(tx: AgencyTx, before: Call, { out, ...call }: Call): Promise<void> {
  if (!out) return;
  if (call.answeredAt && !before.answeredAt) await tollAnswered(tx, out.toll);
  if (!call.endedAt || before.endedAt) return;
  await tollOver(tx, out.toll);
  if (call.operator) await noteAttempt(tx, out, call.operator);
}

const attempts: readonly (Nobody | null)[] = ['busy', 'declined', 'no_answer', 'unreachable'];

/** A callback that is the client's to make is not put off by our trying. */
async function noteAttempt(tx: AgencyTx, { about, nobody }: Out, operator: string): Promise<void> {
  if (!about?.callback || !attempts.includes(nobody)) return;
  const callback = await callbacks.find(tx, about.callback);
  if (!callback || !passOnIsOurs(callback)) return;
  await settleAs(tx, callback.id, { result: 'no_answer', words: '' }, { as: 'staff', id: operator });
}
