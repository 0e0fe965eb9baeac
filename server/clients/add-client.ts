import type { addClient as endpoint } from '@denwaban/api/clients';
import { checkClient, settleClient } from '@denwaban/domain/clients';
import { usualHours } from '@denwaban/domain/hours';
import { refuse } from '@denwaban/domain/refusals';
import { starterContent } from '@denwaban/domain/scripts';
import { record } from '../events/record.ts';
import * as hours from '../hours/store.ts';
import * as scripts from '../scripts/store.ts';
import type { AgencyTx } from '../shell/agency.ts';
import type { Answered, AskOf } from '../shell/ask.ts';
import { codeTaken } from './code-taken.ts';
import { clientCard } from './present.ts';
import * as store from './store.ts';

/** A company taken on has hours and a draft script from the start, and no contract until one is agreed. */
export async function addClient(tx: AgencyTx, { body }: AskOf<typeof endpoint>): Promise<Answered<typeof endpoint>> {
  const problems = checkClient(body);
  if (problems.length > 0) return refuse('incomplete_input', problems);
  const client = { id: tx.id(), ...settleClient(body), state: body.state };
  if (await codeTaken(tx, client)) return refuse('incomplete_input', [{ field: 'code', code: 'not_unique' }]);
  await store.save(tx, client);
  await hours.save(tx, client.id, usualHours);
  await scripts.save(tx, {
    id: tx.id(),
    client: client.id,
    number: 1,
    content: starterContent(client.name, client.reading),
    note: '',
    revision: 1,
    publishedBy: null,
    state: 'draft',
    effectiveAt: null,
    publishedAt: null,
  });
  await record(tx, { name: 'client.taken_on', client: client.id, id: client.id, data: {} });
  return clientCard(client, { hours: { calendar: usualHours, switchover: null }, contract: null }, tx.now);
}
