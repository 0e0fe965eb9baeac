import type { OverflowShown } from '@denwaban/api/overflow';
import { type Does, readOverflow } from '@denwaban/domain/overflow';
import { isRefusal, type Refusal, refuse } from '@denwaban/domain/refusals';
import { mayAnswer } from '@denwaban/domain/staff';
import * as clients from '../clients/store.ts';
import { record } from '../events/record.ts';
import type { Capability } from '../exchange/exchange.ts';
import * as lines from '../lines/store.ts';
import { distribute } from '../routing/distribute.ts';
import * as routing from '../routing/store.ts';
import type { AgencyTx } from '../shell/agency.ts';
import * as staff from '../staff/store.ts';
import * as store from './store.ts';

type Setting = { params: { id: string }; body: { overflow: OverflowShown | null } };

/** Refuses not_found, incomplete_input and overflow_not_possible (what moves the line's calls cannot do it). */
export async function setOverflow(tx: AgencyTx, { params, body }: Setting): Promise<undefined | Refusal> {
  const line = await lines.lock(tx, params.id);
  if (!line) return refuse('not_found');
  const { id, client, exchange } = line;
  if (body.overflow === null) {
    const wasSet = await store.remove(tx, id);
    if (wasSet) await record(tx, { name: 'overflow.removed', client, id, data: {} });
    return undefined;
  }
  const overflow = readOverflow({ line: id, client, ...body.overflow });
  if (isRefusal(overflow)) return overflow;
  const can = tx.books.exchanges.get(exchange)?.can ?? [];
  if (neededFor(overflow.does).some((what) => !can.includes(what))) return refuse('overflow_not_possible');
  await store.save(tx, overflow);
  const { line: _, client: __, ...data } = overflow;
  await record(tx, { name: 'overflow.set', client, id, data });
  return undefined;
}

function neededFor(does: Does): readonly Capability[] {
  switch (does.is) {
    case 'waits':
      return [];
    case 'voicemail':
      return ['voicemail'];
    case 'asks':
      return ['keys', ...does.choices.map((choice) => (choice === 'callback' ? 'dial' : 'voicemail'))];
  }
}

type Reserve = { params: { client: string }; body: { staff: readonly string[] } };

/** Takes the place of the reserve before; a caller who overflows is offered to it at once. Refuses not_found and incomplete_input. */
export async function setReserve(tx: AgencyTx, { params, body }: Reserve): Promise<undefined | Refusal> {
  const { client } = params;
  if (!(await clients.find(tx, client))) return refuse('not_found');
  const known = new Set((await staff.all(tx)).filter((person) => mayAnswer(person)).map(({ id }) => id));
  const problems = body.staff.flatMap((id, place) =>
    known.has(id) ? [] : [{ field: `staff.${place}`, code: 'not_a_choice' } as const],
  );
  if (problems.length > 0) return refuse('incomplete_input', problems);
  const reserve = [...new Set(body.staff)];
  await routing.setReserve(tx, client, reserve);
  await record(tx, { name: 'overflow.reserve_set', client, id: client, data: { staff: reserve } });
  distribute(tx);
  return undefined;
}
