import type { setHours as endpoint } from '@denwaban/api/hours';
import { checkCalendar } from '@denwaban/domain/hours';
import { refuse } from '@denwaban/domain/refusals';
import * as clients from '../clients/store.ts';
import { record } from '../events/record.ts';
import type { AgencyTx } from '../shell/agency.ts';
import type { Answered, AskOf } from '../shell/ask.ts';
import { hoursShown } from './present.ts';
import * as store from './store.ts';

export async function setHours(
  tx: AgencyTx,
  { params, body: calendar }: AskOf<typeof endpoint>,
): Promise<Answered<typeof endpoint>> {
  const client = await clients.find(tx, params.client);
  if (!client) return refuse('not_found');
  const problems = checkCalendar(calendar);
  if (problems.length > 0) return refuse('incomplete_input', problems);
  await store.save(tx, client.id, calendar);
  await record(tx, { name: 'hours.changed', client: client.id, id: client.id, data: {} });
  const hours = await store.of(tx, client.id);
  return hours ? hoursShown(hours, tx.now) : refuse('not_found');
}
