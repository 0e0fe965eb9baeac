import type { ringTelephone as endpoint } from '@denwaban/api/telephones';
import { type Refusal, refuse } from '@denwaban/domain/refusals';
import { heard } from '../../../calls/hear.ts';
import * as calls from '../../../calls/store.ts';
import type { AgencyTx } from '../../../shell/agency.ts';
import type { Asker, AskOf } from '../../../shell/ask.ts';

/** Refuses not_found, call_ended, call_not_yours. */
export async function ringTelephone(
  tx: AgencyTx,
  { params }: AskOf<typeof endpoint>,
  { person: operator }: Asker,
): Promise<undefined | Refusal> {
  const call = await calls.lock(tx, params.id);
  if (!call) return refuse('not_found');
  const { state } = call;
  if (call.endedAt) return refuse('call_ended');
  if ((state.is !== 'talking' && state.is !== 'held') || state.operator !== operator) return refuse('call_not_yours');
  await heard(tx, call, { fact: 'telephone_back', operator });
  return undefined;
}
