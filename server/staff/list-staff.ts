import type { listStaff as endpoint } from '@denwaban/api/staff';
import * as routing from '../routing/store.ts';
import type { AgencyTx } from '../shell/agency.ts';
import type { Answered } from '../shell/ask.ts';
import { memberShown } from './present.ts';
import * as store from './store.ts';

export async function listStaff(tx: AgencyTx): Promise<Answered<typeof endpoint>> {
  const people = await store.all(tx);
  const granted = (await routing.grants(tx)).filter(({ onlyOverflow }) => !onlyOverflow);
  const clientsOf = Map.groupBy(granted, ({ staff }) => staff);
  const grants = (id: string) => (clientsOf.get(id) ?? []).map(({ client }) => client);
  return { staff: people.map((person) => memberShown(person, grants(person.id))) };
}
