import type { setGrants as endpoint } from '@denwaban/api/staff';
import { type Problem, refuse } from '@denwaban/domain/refusals';
import { mayAnswer, type Staff } from '@denwaban/domain/staff';
import * as clients from '../clients/store.ts';
import { record } from '../events/record.ts';
import { distribute } from '../routing/distribute.ts';
import * as routing from '../routing/store.ts';
import type { AgencyTx } from '../shell/agency.ts';
import type { Answered, AskOf } from '../shell/ask.ts';
import { memberShown } from './present.ts';
import * as store from './store.ts';

/** Takes the place of the grants before; a caller who waits for somebody like this person is offered at once. */
export async function setGrants(
  tx: AgencyTx,
  { params, body }: AskOf<typeof endpoint>,
): Promise<Answered<typeof endpoint>> {
  const person = await store.lock(tx, params.id);
  if (!person) return refuse('not_found');
  const problems = await check(tx, person, body.clients);
  if (problems.length > 0) return refuse('incomplete_input', problems);
  const granted = [...new Set(body.clients)];
  await routing.setGrants(tx, person.id, granted);
  await record(tx, { name: 'staff.granted', client: null, id: person.id, data: { clients: granted } });
  distribute(tx);
  return memberShown(person, granted);
}

async function check(tx: AgencyTx, person: Staff, granted: readonly string[]): Promise<Problem[]> {
  const known = mayAnswer(person) ? await clients.namesOf(tx, granted) : new Map();
  return granted.flatMap((client, place) =>
    known.has(client) ? [] : [{ field: `clients.${place}`, code: 'not_a_choice' } as const],
  );
}
