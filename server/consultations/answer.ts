import type { ConsultationShown } from '@denwaban/api/consultations';
import type { Settler } from '@denwaban/domain/callbacks';
import { type Answer, answer, type Consultation, withdraw } from '@denwaban/domain/consultations';
import { isRefusal, type Refusal, refuse } from '@denwaban/domain/refusals';
import { passOn } from '../callbacks/owe.ts';
import * as cases from '../cases/store.ts';
import { acknowledgeCase } from '../relays/acknowledge.ts';
import type { AgencyTx } from '../shell/agency.ts';
import type { Asker } from '../shell/ask.ts';
import { keep } from './keep.ts';
import { presentConsultation } from './present.ts';
import * as store from './store.ts';

type Answering = { params: { id: string }; body: Answer };

/** Staff or the client's own people, by who asks. Refuses not_found, consultation_over, incomplete_input. */
export async function answerConsultation(
  tx: AgencyTx,
  { params, body }: Answering,
  asker: Asker,
): Promise<ConsultationShown | Refusal> {
  const answered = await answerAs(tx, params.id, body, { as: asker.as, id: asker.person });
  return isRefusal(answered) ? answered : presentConsultation(tx, answered, asker);
}

/** An answer the caller may hear is the agency's to pass on, against the callback's clock. */
async function answerAs(tx: AgencyTx, id: string, told: Answer, by: Settler): Promise<Consultation | Refusal> {
  const asked = await store.lock(tx, id);
  if (!asked) return refuse('not_found');
  const answered = answer(asked, told, by, tx.now);
  if (isRefusal(answered)) return answered;
  await keep(tx, answered);
  // Whoever answers a question about a case has received it.
  if (by.as === 'client') await acknowledgeCase(tx, asked.case, by.id);
  const about = told.mayBeTold ? await cases.find(tx, asked.case) : null;
  if (about) await passOn(tx, about, { words: told.words.trim(), by });
  return answered.consultation;
}

type Withdrawing = { params: { id: string }; body: { why: string } };

/** Refuses not_found, consultation_over, incomplete_input. */
export async function withdrawConsultation(
  tx: AgencyTx,
  { params, body }: Withdrawing,
  asker: Asker,
): Promise<ConsultationShown | Refusal> {
  const asked = await store.lock(tx, params.id);
  if (!asked) return refuse('not_found');
  const withdrawn = withdraw(asked, { by: asker.person, why: body.why }, tx.now);
  if (isRefusal(withdrawn)) return withdrawn;
  await keep(tx, withdrawn);
  return presentConsultation(tx, withdrawn.consultation, asker);
}
