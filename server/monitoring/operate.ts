// 聞く, ささやく, 割り込む, 代わる, and going.
import type { changeListening as changing } from '@denwaban/api/monitoring';
import type { Call, Fact, Listener } from '@denwaban/domain/calls';
import { type Refusal, refuse } from '@denwaban/domain/refusals';
import { heard } from '../calls/hear.ts';
import * as calls from '../calls/store.ts';
import * as routing from '../routing/store.ts';
import type { AgencyTx } from '../shell/agency.ts';
import type { Asker, AskOf } from '../shell/ask.ts';

/** Each refuses not_found and not_listening: somebody else does, nobody does, or not yet. */
export async function changeListening(tx: AgencyTx, { params, body }: AskOf<typeof changing>, asker: Asker) {
  return operate(tx, params.id, asker, ({ listening }) => ({ fact: 'listening_changed', listening, mode: body.mode }));
}

export async function endListening(tx: AgencyTx, { params }: { params: { id: string } }, asker: Asker) {
  return operate(tx, params.id, asker, ({ listening }) => ({ fact: 'listening_over', listening }));
}

/** Refuses operator_on_call too: whoever has taken another call meanwhile takes no second one. */
export async function takeOver(tx: AgencyTx, { params }: { params: { id: string } }, asker: Asker) {
  const operator = await routing.find(tx, asker.person);
  if (operator?.call) return refuse('operator_on_call');
  return operate(tx, params.id, asker, ({ listening }) => ({ fact: 'taken_over', listening }));
}

async function operate(
  tx: AgencyTx,
  id: string,
  { person }: Asker,
  tells: (listener: Listener) => Fact,
): Promise<undefined | Refusal> {
  const call = await calls.lock(tx, id);
  if (!call) return refuse('not_found');
  const listener = listenerOf(call, person);
  if (!listener) return refuse('not_listening');
  const fact = tells(listener);
  if (listener.is === 'rung' && fact.fact !== 'listening_over') return refuse('not_listening');
  await heard(tx, call, fact);
  return undefined;
}

function listenerOf({ listener }: Call, person: string): Listener | null {
  return listener?.supervisor === person ? listener : null;
}
