import type { addLine as endpoint } from '@denwaban/api/lines';
import { readLine } from '@denwaban/domain/lines';
import { isRefusal, refuse } from '@denwaban/domain/refusals';
import * as clients from '../clients/store.ts';
import { record } from '../events/record.ts';
import type { AgencyTx } from '../shell/agency.ts';
import type { Answered, AskOf } from '../shell/ask.ts';
import { takeNumber } from '../stock/take-number.ts';
import { newLine } from './new-line.ts';
import { numberTaken } from './number-taken.ts';
import { isWay } from './number-ways.ts';
import { lineShown } from './present.ts';
import * as store from './store.ts';

export async function addLine(
  tx: AgencyTx,
  { params, body }: AskOf<typeof endpoint>,
): Promise<Answered<typeof endpoint>> {
  const client = await clients.find(tx, params.client);
  if (!client) return refuse('not_found');
  if (!isWay(tx, body.exchange)) return refuse('incomplete_input', [{ field: 'exchange', code: 'not_a_choice' }]);
  const details = readLine(body.kind, body);
  if (isRefusal(details)) return details;
  const line = newLine({ id: tx.id(), client: client.id, exchange: body.exchange, ...details });
  if (await numberTaken(tx, line)) return refuse('incomplete_input', [{ field: 'number', code: 'not_unique' }]);
  await store.save(tx, line);
  const refused = await takeNumber(tx, line);
  if (refused) return refused;
  await record(tx, { name: 'line.added', client: client.id, id: line.id, data: {} });
  return lineShown(line);
}
