import { type Callback, isOwed, open, type Settler } from '@denwaban/domain/callbacks';
import type { Case } from '@denwaban/domain/cases';
import { isRefusal } from '@denwaban/domain/refusals';
import { record } from '../events/record.ts';
import type { AgencyTx } from '../shell/agency.ts';
import { clockOf } from './clock.ts';
import { waitFor } from './keep.ts';
import { settleAs } from './settle.ts';
import * as store from './store.ts';

/** The caller has been told to expect a call: the callback of the case that is still open, or else a new one. */
export async function owe(tx: AgencyTx, about: Case): Promise<Callback> {
  const last = await store.ofCase(tx, about.id);
  if (last && isOwed(last)) return last;
  const { id: caseId, client, caller } = about;
  const input = { id: tx.id(), client, case: caseId, number: numberOf(about), wish: wishOf(about) };
  const answer = open(input, await clockOf(tx, client), tx.now);
  await store.add(tx, answer.callback, caller);
  await waitFor(tx, answer.callback);
  await record(tx, ...answer.events);
  return answer.callback;
}

/** The client's words go to the caller by the agency: 代行から伝えてほしい. Words still to be told are told as well. */
export async function passOn(tx: AgencyTx, about: Case, told: { words: string; by: Settler }): Promise<void> {
  const { id, state } = await owe(tx, about);
  const words = state.is === 'passed_on' ? `${state.words}\n${told.words}` : told.words;
  const passed = await settleAs(tx, id, { result: 'pass_on', words }, told.by);
  if (isRefusal(passed)) throw new Error(`an open callback could not be passed on: ${passed.code}`);
}

function numberOf({ callback, callerNumber }: Case): string | null {
  return callback.wanted && 'e164' in callback.number ? callback.number.e164 : callerNumber;
}

function wishOf({ callback }: Case): Callback['wish'] {
  return { at: null, words: callback.wanted ? callback.bestTime : '' };
}
