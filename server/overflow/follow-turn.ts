import type { Call } from '@denwaban/domain/calls';
import type { AgencyTx } from '../shell/agency.ts';
import { tollAnswered, tollOver } from '../tolls/follow-toll.ts';
import { runningOfCall } from '../tolls/store.ts';

/** What ringing back costs follows the call: from the answer on, until the line is dead; and nothing where nobody picked up. */
export async function followTurn(tx: AgencyTx, before: Call, after: Call): Promise<void> {
  const [held, holds] = [tollOf(before), tollOf(after)];
  if (held && held !== holds) await (after.state.is === 'talking' ? tollAnswered(tx, held) : tollOver(tx, held));
  if (before.endedAt || !after.endedAt) return;
  for (const toll of await runningOfCall(tx, after.id, 'queue_callback')) await tollOver(tx, toll);
}

/** A toll has the name of its offer. */
function tollOf({ state }: Call): string | null {
  if (state.is === 'ringing_back') return state.toll;
  return state.is === 'offered' && state.back ? state.offer : null;
}
