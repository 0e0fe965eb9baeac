import type { editClient as endpoint } from '@denwaban/api/clients';
import { checkClient, settleClient } from '@denwaban/domain/clients';
import { refuse } from '@denwaban/domain/refusals';
import { record } from '../events/record.ts';
import type { AgencyTx } from '../shell/agency.ts';
import type { Answered, AskOf } from '../shell/ask.ts';
import { codeTaken } from './code-taken.ts';
import { clientCard } from './present.ts';
import { standingOf } from './standing.ts';
import * as store from './store.ts';

export async function editClient(
  tx: AgencyTx,
  { params, body }: AskOf<typeof endpoint>,
): Promise<Answered<typeof endpoint>> {
  const found = await store.lock(tx, params.client);
  if (!found) return refuse('not_found');
  const problems = checkClient(body);
  if (problems.length > 0) return refuse('incomplete_input', problems);
  const client = { ...found, ...settleClient(body) };
  if (await codeTaken(tx, client)) return refuse('incomplete_input', [{ field: 'code', code: 'not_unique' }]);
  await store.save(tx, client);
  await record(tx, { name: 'client.changed', client: client.id, id: client.id, data: {} });
  return clientCard(client, await standingOf(tx, client.id), tx.now);
}
