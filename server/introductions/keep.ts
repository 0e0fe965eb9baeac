import { dueAt, type Introduction, type IntroductionAnswer } from '@denwaban/domain/introductions';
import { record } from '../events/record.ts';
import type { AgencyTx } from '../shell/agency.ts';
import { wait } from '../shell/due.ts';
import * as store from './store.ts';

/** Keeps what has become of an introduction by its call or by the clock, with the wait for what is left of its time. */
export async function keep(tx: AgencyTx, { introduction, events }: IntroductionAnswer): Promise<void> {
  if (events.length === 0) return;
  await store.saveStanding(tx, introduction);
  await waitFor(tx, introduction);
  await record(tx, ...events);
}

export function waitFor(tx: AgencyTx, introduction: Introduction): Promise<void> {
  const { id, client } = introduction;
  return wait(tx, { word: 'introduction', id, client, at: dueAt(introduction) });
}
