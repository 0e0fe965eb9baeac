import type * as api from '@denwaban/api/stock';
import { readNumber } from '@denwaban/domain/numbers';
import { isRefusal, refuse } from '@denwaban/domain/refusals';
import { change, giveBack, lend } from '@denwaban/domain/stock';
import * as clients from '../clients/store.ts';
import { record } from '../events/record.ts';
import * as trunks from '../exchange/asterisk/trunks/store.ts';
import { newLine } from '../lines/new-line.ts';
import { numberTaken } from '../lines/number-taken.ts';
import * as lines from '../lines/store.ts';
import type { AgencyTx } from '../shell/agency.ts';
import type { Answered, AskOf } from '../shell/ask.ts';
import { endNow, keep } from './keep.ts';
import { oneShown, stockShown } from './present.ts';
import * as store from './store.ts';

export async function list(tx: AgencyTx): Promise<Answered<typeof api.listStock>> {
  return { numbers: await stockShown(tx) };
}

/** Refuses not_found, and incomplete_input: a number that is in the stock already is not_unique. */
export async function add(tx: AgencyTx, { body }: AskOf<typeof api.addStock>): Promise<Answered<typeof api.addStock>> {
  if (!(await trunks.lock(tx, body.trunk))) return refuse('not_found');
  const read = body.numbers.map(readNumber);
  const known = new Set([...(await store.held(tx)).values()].flat());
  const problems = read.flatMap((number, at) => {
    if (isRefusal(number)) return [{ field: `numbers.${at}`, code: number.code }];
    const isThere = known.has(number) || read.indexOf(number) < at;
    return isThere ? [{ field: `numbers.${at}`, code: 'not_unique' } as const] : [];
  });
  if (problems.length > 0) return refuse('incomplete_input', problems);
  for (const number of read as string[]) {
    const id = tx.id();
    await store.save(tx, { id, trunk: body.trunk, number, addedAt: tx.now, returnedAt: null, forPeople: false });
    await record(tx, { name: 'stock.added', client: null, id, data: {} });
  }
  return { added: read.length };
}

/** A line of the client's that is open at once. Refuses not_found, number_not_free, incomplete_input. */
export async function lendNumber(
  tx: AgencyTx,
  { params, body }: AskOf<typeof api.lendNumber>,
): Promise<Answered<typeof api.lendNumber>> {
  const number = await store.lock(tx, params.id);
  const client = number && (await clients.find(tx, body.client));
  if (!number || !client) return refuse('not_found');
  const label = body.label.trim();
  if (label === '') return refuse('incomplete_input', [{ field: 'label', code: 'required' }]);
  const line = newLine({ id: tx.id(), client: client.id, label, number: number.number, exchange: 'asterisk' });
  if (await numberTaken(tx, line)) return refuse('number_not_free');
  const { until, guidance } = body;
  const last = await store.lastOf(tx, number.id);
  const answer = lend({ id: tx.id(), client: client.id, line: line.id, until, guidance, number }, last, tx.now);
  if (isRefusal(answer)) return answer;
  await lines.save(tx, line);
  await record(tx, { name: 'line.added', client: client.id, id: line.id, data: {} });
  await keep(tx, answer);
  return oneShown(tx, number);
}

/** Refuses not_found, lending_ended, incomplete_input. */
export async function changeLending(
  tx: AgencyTx,
  { params, body }: AskOf<typeof api.changeLending>,
): Promise<Answered<typeof api.changeLending>> {
  const number = await store.lock(tx, params.id);
  const lending = number && (await store.lastOf(tx, number.id));
  if (!lending) return refuse('not_found');
  const answer = change(lending, body, tx.now);
  if (isRefusal(answer)) return answer;
  await keep(tx, answer);
  return oneShown(tx, number);
}

/** Refuses not_found, lending_ended, incomplete_input. */
export async function endLending(
  tx: AgencyTx,
  { params, body }: AskOf<typeof api.endLending>,
): Promise<Answered<typeof api.endLending>> {
  const number = await store.lock(tx, params.id);
  const lending = number && (await store.lastOf(tx, number.id));
  if (!lending) return refuse('not_found');
  const worded = change(lending, { until: lending.until, guidance: body.guidance }, tx.now);
  if (isRefusal(worded)) return worded;
  return (await endNow(tx, worded.lending)) ?? oneShown(tx, number);
}

/** Refuses not_found, number_not_free, number_returned. */
export async function giveBackNumber(
  tx: AgencyTx,
  { params }: AskOf<typeof api.giveBackNumber>,
): Promise<Answered<typeof api.giveBackNumber>> {
  const number = await store.lock(tx, params.id);
  if (!number) return refuse('not_found');
  const last = await store.lastOf(tx, number.id);
  const answer = giveBack(number, last, tx.now);
  if (isRefusal(answer)) return answer;
  await store.save(tx, answer.number);
  await store.forgetRings(tx, number.id);
  if (last) await keep(tx, { lending: { ...last, overAt: tx.now }, events: [] });
  await record(tx, ...answer.events);
  return oneShown(tx, number);
}

export async function rings(
  tx: AgencyTx,
  { params }: AskOf<typeof api.ringsOfNumber>,
): Promise<Answered<typeof api.ringsOfNumber>> {
  const number = await store.lock(tx, params.id);
  if (!number) return refuse('not_found');
  const rung = await store.rings(tx, number.id);
  return { rings: rung.map(({ at, from }) => ({ at: at.toISOString(), from })) };
}
