import { type Consultation, type ConsultationAnswer, dueAt } from '@denwaban/domain/consultations';
import { record } from '../events/record.ts';
import type { AgencyTx } from '../shell/agency.ts';
import { wait } from '../shell/due.ts';
import * as store from './store.ts';

/** Keeps what has become of a question, with the wait for its clock. */
export async function keep(tx: AgencyTx, { consultation, events }: ConsultationAnswer): Promise<void> {
  await store.save(tx, consultation);
  await waitFor(tx, consultation);
  await record(tx, ...events);
}

/** When its clock has something to say. */
export function waitFor(tx: AgencyTx, consultation: Consultation): Promise<void> {
  const { id, client } = consultation;
  return wait(tx, { word: 'consultation', id, client, at: dueAt(consultation) });
}
