import type * as api from '@denwaban/api/handovers';
import type { HandoverShown } from '@denwaban/api/handovers';
import {
  handOver as decide,
  type Handover,
  type HandoverAnswer,
  may,
  takeOver as taken,
  withdraw,
} from '@denwaban/domain/handovers';
import { isRefusal, type Refusal, refuse } from '@denwaban/domain/refusals';
import { mayAnswer, type Staff } from '@denwaban/domain/staff';
import { record } from '../events/record.ts';
import type { AgencyTx } from '../shell/agency.ts';
import type { Answered, Asker, AskOf } from '../shell/ask.ts';
import { nextOf } from '../shell/page.ts';
import * as staff from '../staff/store.ts';
import { openItems } from './items.ts';
import { presentHandover, presentHandovers } from './present.ts';
import * as store from './store.ts';

export async function listHandovers(
  tx: AgencyTx,
  { query }: AskOf<typeof api.listHandovers>,
  { person }: Asker,
): Promise<Answered<typeof api.listHandovers>> {
  const found = await store.page(tx, query);
  return { items: await presentHandovers(tx, found, person), next: nextOf(found, query.limit) };
}

export async function getFloor(tx: AgencyTx, _: unknown, { person }: Asker): Promise<Answered<typeof api.getFloor>> {
  const people = (await whoTakesOver(tx)).filter(({ id }) => id !== person);
  return {
    items: await openItems(tx, person),
    people: people.map(({ id, businessName }) => ({ id, name: businessName })),
  };
}

/** Refuses incomplete_input. */
export async function handOver(
  tx: AgencyTx,
  { body }: AskOf<typeof api.handOver>,
  { person }: Asker,
): Promise<Answered<typeof api.handOver>> {
  const open = (await openItems(tx, person)).map(({ kind, id }) => ({ kind, id }));
  const people = (await whoTakesOver(tx)).map(({ id }) => id);
  const answer = decide({ ...body, id: tx.id(), by: person }, { open, staff: people }, tx.now);
  if (isRefusal(answer)) return answer;
  await store.add(tx, answer.handover);
  await record(tx, ...answer.events);
  return presentHandover(tx, answer.handover, person);
}

/** Refuses not_found, handover_over, handover_own, incomplete_input. */
export function takeOver(
  tx: AgencyTx,
  { params, body }: AskOf<typeof api.takeOver>,
  { person }: Asker,
): Promise<HandoverShown | Refusal> {
  return settle(tx, params.id, person, (handover) => taken(handover, { by: person, ticked: body.ticked, now: tx.now }));
}

/** Refuses not_found, not_allowed (another's), handover_over. */
export function withdrawHandover(
  tx: AgencyTx,
  { params }: AskOf<typeof api.withdrawHandover>,
  { person }: Asker,
): Promise<HandoverShown | Refusal> {
  return settle(tx, params.id, person, (handover) => {
    const answer = withdraw(handover, tx.now);
    return isRefusal(answer) || may(handover, person).withdraw ? answer : refuse('not_allowed');
  });
}

async function settle(
  tx: AgencyTx,
  id: string,
  person: string,
  decided: (handover: Handover) => HandoverAnswer | Refusal,
): Promise<HandoverShown | Refusal> {
  const handover = await store.lock(tx, id);
  if (!handover) return refuse('not_found');
  const answer = decided(handover);
  if (isRefusal(answer)) return answer;
  await store.save(tx, answer.handover);
  await record(tx, ...answer.events);
  return presentHandover(tx, answer.handover, person);
}

async function whoTakesOver(tx: AgencyTx): Promise<Staff[]> {
  return (await staff.all(tx)).filter((person) => person.state === 'active' && mayAnswer(person));
}
