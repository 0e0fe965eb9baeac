import type { leaveTelephone as leaving, ringTelephone as ringing } from '@denwaban/api/telephones';
import type { Call } from '@denwaban/domain/calls';
import { isRefusal, type Refusal, refuse } from '@denwaban/domain/refusals';
import { heard } from '../../../calls/hear.ts';
import * as calls from '../../../calls/store.ts';
import type { AgencyTx } from '../../../shell/agency.ts';
import type { Asker, AskOf } from '../../../shell/ask.ts';
import * as store from './store.ts';

/** Refuses not_found, call_ended, call_not_yours. */
export async function ringTelephone(
  tx: AgencyTx,
  { params }: AskOf<typeof ringing>,
  { person: operator }: Asker,
): Promise<undefined | Refusal> {
  const call = await onTheLine(tx, params.id, operator);
  if (isRefusal(call)) return call;
  await heard(tx, call, { fact: 'telephone_back', operator });
  return undefined;
}

/** Refuses the same. The page that takes its place may have been quicker: then it is too late to go away. */
export async function leaveTelephone(
  tx: AgencyTx,
  { params, query }: AskOf<typeof leaving>,
  { person: operator }: Asker,
): Promise<undefined | Refusal> {
  const call = await onTheLine(tx, params.id, operator);
  if (isRefusal(call)) return call;
  const taken = await store.taken(tx, operator);
  if (taken?.at === query.taken) await heard(tx, call, { fact: 'telephone_away', operator });
  return undefined;
}

async function onTheLine(tx: AgencyTx, id: string, operator: string): Promise<Call | Refusal> {
  const call = await calls.lock(tx, id);
  if (!call) return refuse('not_found');
  const { state } = call;
  if (call.endedAt) return refuse('call_ended');
  const isTheirs = (state.is === 'talking' || state.is === 'held') && state.operator === operator;
  return isTheirs ? call : refuse('call_not_yours');
}
