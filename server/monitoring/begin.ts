import type { beginListening as endpoint } from '@denwaban/api/monitoring';
import { isRefusal, type Refusal, refuse } from '@denwaban/domain/refusals';
import { change, type Operator } from '@denwaban/domain/routing';
import { hear, heard } from '../calls/hear.ts';
import { live } from '../calls/lists/store.ts';
import * as calls from '../calls/store.ts';
import { record } from '../events/record.ts';
import * as telephones from '../exchange/asterisk/telephones/store.ts';
import * as routing from '../routing/store.ts';
import type { AgencyTx } from '../shell/agency.ts';
import type { Asker, AskOf } from '../shell/ask.ts';

/**
 * A supervisor's telephone rings, and whoever picks it up hears the call. Refuses not_found, exchange_cannot, telephone_missing,
 * operator_on_call (with a call of one's own in hand), call_not_live, listened_to_already.
 */
export async function beginListening(
  tx: AgencyTx,
  { params, body }: AskOf<typeof endpoint>,
  { person }: Asker,
): Promise<undefined | Refusal> {
  await routing.takeTurn(tx);
  const call = await calls.lock(tx, params.id);
  if (!call) return refuse('not_found');
  const { state, listener } = call;
  if (!tx.books.exchanges.get(call.exchange)?.can.includes('listen')) return refuse('exchange_cannot');
  if (state.is !== 'talking' && state.is !== 'held') return refuse('call_not_live');
  if (listener) return refuse('listened_to_already');
  const seated = await atTelephone(tx, person);
  if (isRefusal(seated)) return seated;
  await stepsAside(tx, seated);
  await leavesTheOther(tx, person);
  const listening = tx.id();
  await heard(tx, call, { fact: 'listening_begun', listening, supervisor: person, mode: body.mode });
  return undefined;
}

async function atTelephone(tx: AgencyTx, person: string): Promise<Operator | Refusal> {
  const operator = await routing.lock(tx, person);
  if (!operator || operator.readiness === 'signed_off') return refuse('telephone_missing');
  // A house without an engine has no telephones of its own.
  if (tx.books.switchboard && !(await telephones.taken(tx, person))) return refuse('telephone_missing');
  return operator.call ? refuse('operator_on_call') : operator;
}

/** Whoever turns to another call leaves the one before. */
async function leavesTheOther(tx: AgencyTx, person: string): Promise<void> {
  const other = (await live(tx)).find(({ listener }) => listener?.supervisor === person);
  if (other?.listener) await hear(tx, other.id, { fact: 'listening_over', listening: other.listener.listening });
}

/** One telephone has one call: no caller is offered to whoever listens. */
async function stepsAside(tx: AgencyTx, operator: Operator): Promise<void> {
  if (operator.readiness !== 'available') return;
  const aside = change(operator, { readiness: 'seated', reason: null }, tx.now);
  if (isRefusal(aside)) return;
  await routing.save(tx, aside.operator);
  await record(tx, ...aside.events);
}
