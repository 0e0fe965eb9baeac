import type { ConsultationShown } from '@denwaban/api/consultations';
import type { Case } from '@denwaban/domain/cases';
import { type Asking, type Consultation, ask as put } from '@denwaban/domain/consultations';
import { isRefusal, type Refusal, refuse } from '@denwaban/domain/refusals';
import { clockOf } from '../callbacks/clock.ts';
import { owe } from '../callbacks/owe.ts';
import * as cases from '../cases/store.ts';
import * as contacts from '../contacts/store.ts';
import { record } from '../events/record.ts';
import { chainFor } from '../relays/chain.ts';
import type { AgencyTx } from '../shell/agency.ts';
import type { Asker } from '../shell/ask.ts';
import { waitFor } from './keep.ts';
import { presentConsultation } from './present.ts';
import * as store from './store.ts';
import { writeToAsk } from './write-to-ask.ts';

/** `to` null: in the portal the first of those who are told of the case, else whoever at the client can answer. */
export type Question = Pick<Asking, 'question' | 'by' | 'to' | 'withinMinutes' | 'askedBy'>;

/**
 * Asks the client, against its own clock. The caller waits for the answer, so the case owes a callback from now on. For use
 * inside the transaction that needs the answer.
 * Refuses case_already_closed, nobody_to_report_to, incomplete_input.
 */
export async function ask(tx: AgencyTx, about: Case, question: Question): Promise<Consultation | Refusal> {
  if (about.state === 'closed') return refuse('case_already_closed');
  const to = await whom(tx, about, question);
  if (isRefusal(to)) return to;
  const { calendar } = await clockOf(tx, about.client);
  const asking = { ...question, to, id: tx.id(), client: about.client, case: about.id };
  const answer = put(asking, calendar, tx.now);
  if (isRefusal(answer)) return answer;
  const { consultation, events } = answer;
  await owe(tx, about);
  await store.add(tx, consultation);
  await waitFor(tx, consultation);
  await record(tx, ...events);
  await writeToAsk(tx, about, consultation);
  return consultation;
}

async function whom(tx: AgencyTx, about: Case, { by, to }: Question): Promise<string | null | Refusal> {
  if (to === null) return by === 'portal' ? firstOf(await chainFor(tx, about)) : null;
  const person = await contacts.find(tx, to);
  if (person?.client !== about.client) return refuse('incomplete_input', [{ field: 'to', code: 'not_a_choice' }]);
  if (by !== 'portal' || person.email !== null) return to;
  return refuse('incomplete_input', [{ field: 'to', code: 'contact_without_email' }]);
}

function firstOf([first]: readonly string[]): string | Refusal {
  return first ?? refuse('nobody_to_report_to');
}

type Asked = { params: { id: string }; body: Omit<Question, 'askedBy'> };

/** Refuses not_found, case_already_closed, nobody_to_report_to, incomplete_input. */
export async function askClient(
  tx: AgencyTx,
  { params, body }: Asked,
  asker: Asker,
): Promise<ConsultationShown | Refusal> {
  const about = await cases.lock(tx, params.id);
  if (!about) return refuse('not_found');
  const asked = await ask(tx, about, { ...body, askedBy: asker.person });
  return isRefusal(asked) ? asked : presentConsultation(tx, asked, asker);
}
