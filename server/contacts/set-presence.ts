import type {
  ContactShown,
  setColleaguePresence as ofColleague,
  setOwnPresence as ofSelf,
} from '@denwaban/api/contacts';
import { setPresence } from '@denwaban/domain/contacts';
import { isRefusal, type Refusal, refuse } from '@denwaban/domain/refusals';
import { record } from '../events/record.ts';
import type { AgencyTx } from '../shell/agency.ts';
import type { Asker, AskOf } from '../shell/ask.ts';
import { contactShown } from './present.ts';
import * as store from './store.ts';

type Said = AskOf<typeof ofSelf>['body'];

export async function setOwnPresence(
  tx: AgencyTx,
  { body }: AskOf<typeof ofSelf>,
  asker: Asker,
): Promise<ContactShown | Refusal> {
  return say(tx, asker.person, body);
}

export async function setColleaguePresence(
  tx: AgencyTx,
  { params, body }: AskOf<typeof ofColleague>,
): Promise<ContactShown | Refusal> {
  return say(tx, params.id, body);
}

async function say(tx: AgencyTx, id: string, { state, until }: Said): Promise<ContactShown | Refusal> {
  const found = await store.lock(tx, id);
  if (!found) return refuse('not_found');
  const change = setPresence(found, { state, until: until === null ? null : new Date(until) }, tx.now);
  if (isRefusal(change)) return change;
  if (change.events.length > 0) await store.savePresence(tx, change.contact);
  await record(tx, ...change.events);
  return contactShown({ ...change.contact, signIn: found.signIn }, tx.now);
}
