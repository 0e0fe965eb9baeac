import type { correctCase as endpoint } from '@denwaban/api/corrections';
import { correctAsked } from '@denwaban/domain/callbacks';
import type { Case } from '@denwaban/domain/cases';
import { type Corrected, correct, mayCorrect, type Typed } from '@denwaban/domain/corrections';
import { isRefusal, type Refusal, refuse } from '@denwaban/domain/refusals';
import * as callbacks from '../callbacks/store.ts';
import { wishOf } from '../callbacks/wish.ts';
import { nameCaller } from '../callers/name.ts';
import * as callers from '../callers/store.ts';
import { scriptOf } from '../cases/script.ts';
import * as cases from '../cases/store.ts';
import * as contacts from '../contacts/store.ts';
import { record } from '../events/record.ts';
import * as relays from '../relays/store.ts';
import { settleByCorrection } from '../remarks/settle-remark.ts';
import * as remarks from '../remarks/store.ts';
import type { AgencyTx } from '../shell/agency.ts';
import type { Answered, Asker, AskOf } from '../shell/ask.ts';
import { presentCorrections } from './present.ts';
import { sendCorrected } from './send-corrected.ts';
import * as store from './store.ts';

/**
 * What a case says is put right; its callback goes where it should, and a report that has gone goes again.
 * Refuses not_found, case_merged_away, not_allowed, incomplete_input, nothing_to_correct, remark_already_settled.
 */
export async function correctCase(
  tx: AgencyTx,
  { params, body }: AskOf<typeof endpoint>,
  asker: Asker,
): Promise<Answered<typeof endpoint>> {
  const { found, relay } = await locked(tx, params.id);
  if (!found) return refuse('not_found');
  if (found.mergedInto !== null) return refuse('case_merged_away');
  if (!mayCorrect(found, { ...asker, id: asker.person })) return refuse('not_allowed');
  const addressee = await checkAddressee(tx, found, body.typed);
  if (isRefusal(addressee)) return addressee;
  const remark = body.remark === null ? null : await remarks.find(tx, body.remark);
  if (body.remark !== null && remark?.case !== found.id) return refuse('not_found');
  const { questions } = await scriptOf(tx, found);
  const number = (await store.ofCase(tx, found.id)).length + 1;
  const made = { id: tx.id(), number, sent: relay !== null, by: asker.person };
  const answer = correct(found, { ...body, ...made, questions }, tx.now);
  if (isRefusal(answer)) return answer;
  await keep(tx, found, answer);
  const settled = body.remark && (await settleByCorrection(tx, answer.correction));
  if (isRefusal(settled)) return settled;
  if (relay) await sendCorrected(tx, { relay, before: found, ...answer });
  return (await presentCorrections(tx, found.id)).at(-1) ?? refuse('not_found');
}

/** A relay is locked before its case, as by whoever hears of a letter; one that was planned meanwhile is found then. */
async function locked(tx: AgencyTx, id: string) {
  const planned = await relays.lockOfCase(tx, id);
  const found = await cases.lock(tx, id);
  return { found, relay: planned ?? (await relays.lockOfCase(tx, id)) };
}

async function checkAddressee(tx: AgencyTx, { client }: Case, { addressee }: Typed): Promise<Refusal | undefined> {
  if (!addressee) return undefined;
  const contact = await contacts.find(tx, addressee);
  if (contact?.client === client) return undefined;
  return refuse('incomplete_input', [{ field: 'addressee', code: 'not_a_choice' }]);
}

async function keep(tx: AgencyTx, before: Case, { case: right, correction, events }: Corrected): Promise<void> {
  await cases.saveFacts(tx, right);
  await store.add(tx, correction);
  await record(tx, ...events, ...(await correctCallback(tx, right)), ...(await correctCaller(tx, before, right)));
}

async function correctCallback(tx: AgencyTx, { id, callback: wish }: Case) {
  const promised = wish.wanted ? await callbacks.ofCase(tx, id) : null;
  const callback = promised && (await callbacks.lock(tx, promised.id));
  if (!callback || !wish.wanted) return [];
  const answer = correctAsked(callback, wishOf(wish));
  await callbacks.saveAsked(tx, answer.callback);
  return answer.events;
}

/** Who is known by the wrong name because of this case; a name told in another call since is left alone. */
async function correctCaller(tx: AgencyTx, before: Case, right: Case) {
  const caller = right.caller === null ? null : await callers.find(tx, right.caller);
  const isFromHere = caller?.name === before.callerName && caller?.reading === before.callerReading;
  return isFromHere ? nameCaller(tx, right) : [];
}
