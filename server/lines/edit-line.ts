import type { editLine as endpoint } from '@denwaban/api/lines';
import { type Line, readLine } from '@denwaban/domain/lines';
import { isRefusal, refuse } from '@denwaban/domain/refusals';
import { record } from '../events/record.ts';
import type { AgencyTx } from '../shell/agency.ts';
import type { Answered, AskOf } from '../shell/ask.ts';
import { takeNumber } from '../stock/take-number.ts';
import { numberTaken } from './number-taken.ts';
import { isWay } from './number-ways.ts';
import { lineShown } from './present.ts';
import * as store from './store.ts';

export async function editLine(
  tx: AgencyTx,
  { params, body }: AskOf<typeof endpoint>,
): Promise<Answered<typeof endpoint>> {
  const found = await store.lock(tx, params.id);
  if (!found) return refuse('not_found');
  if (!isWay(tx, body.exchange)) return refuse('incomplete_input', [{ field: 'exchange', code: 'not_a_choice' }]);
  const details = readLine(found.kind, body);
  if (isRefusal(details)) return details;
  const exchange = found.kind === 'number' ? (body.exchange ?? found.exchange) : found.exchange;
  const line = { ...found, ...details, exchange, state: body.state } as Line;
  if (await numberTaken(tx, line)) return refuse('incomplete_input', [{ field: 'number', code: 'not_unique' }]);
  await store.save(tx, line);
  const refused = await takeNumber(tx, line);
  if (refused) return refused;
  await record(tx, { name: 'line.changed', client: line.client, id: line.id, data: {} });
  return lineShown(line);
}
