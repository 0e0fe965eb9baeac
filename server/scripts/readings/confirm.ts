import type * as api from '@denwaban/api/scripts';
import { refuse } from '@denwaban/domain/refusals';
import { record } from '../../events/record.ts';
import * as routing from '../../routing/store.ts';
import type { AgencyTx } from '../../shell/agency.ts';
import type { Answered, Asker, AskOf } from '../../shell/ask.ts';
import * as staff from '../../staff/store.ts';
import * as scripts from '../store.ts';
import * as store from './store.ts';

/** Refuses not_found, not_allowed (not answering for this client), changed_meanwhile (another version is in force now). */
export async function confirmReading(
  tx: AgencyTx,
  { params }: AskOf<typeof api.confirmReading>,
  { person: operator }: Asker,
): Promise<Answered<typeof api.confirmReading>> {
  const version = await scripts.version(tx, params.id);
  if (!version) return refuse('not_found');
  const { id, client, state } = version;
  if (!(await routing.isGranted(tx, operator, client))) return refuse('not_allowed');
  if (state !== 'published') return refuse('changed_meanwhile');
  if (!(await store.confirm(tx, { version: id, client, operator }))) return;
  await record(tx, { name: 'script.read', client, id, data: { by: operator } });
}

export async function listReadings(
  tx: AgencyTx,
  { params }: AskOf<typeof api.listReadings>,
): Promise<Answered<typeof api.listReadings>> {
  const version = await scripts.version(tx, params.id);
  if (!version) return refuse('not_found');
  const readings = await store.ofVersion(tx, version.id);
  const granted = (await routing.grants(tx))
    .filter(({ client }) => client === version.client)
    .map(({ staff }) => staff);
  const names = await staff.namesOf(tx, [...granted, ...readings.map(({ operator }) => operator)]);
  const named = (id: string) => ({ id, name: names.get(id) ?? '' });
  return {
    readings: readings.map(({ operator, at }) => ({ operator: named(operator), at: at.toISOString() })),
    outstanding: granted.filter((id) => !readings.some(({ operator }) => operator === id)).map(named),
  };
}
