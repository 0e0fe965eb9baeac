import type { CallerFile } from '@denwaban/api/callers';
import { addNumber, type Caller, type CallerAnswer, erase, removeNumber, rename } from '@denwaban/domain/callers';
import { readNumber } from '@denwaban/domain/numbers';
import { isRefusal, type Refusal, refuse } from '@denwaban/domain/refusals';
import { record } from '../events/record.ts';
import * as introductions from '../introductions/store.ts';
import * as missedCalls from '../missed-calls/store.ts';
import type { AgencyTx } from '../shell/agency.ts';
import type { Asker } from '../shell/ask.ts';
import { wait } from '../shell/due.ts';
import * as care from './care/store.ts';
import { presentFile } from './present.ts';
import * as store from './store.ts';

type Of<Params, Body = never> = { params: { id: string } & Params; body: Body };
type Named = { name: string; reading: string | null };

/** Refuses not_found, caller_merged_away, required, reading_not_kana. */
export function nameCaller(
  tx: AgencyTx,
  { params, body }: Of<object, Named>,
  asker: Asker,
): Promise<CallerFile | Refusal> {
  return change(tx, params.id, asker, async (caller) => {
    const answer = rename(caller, { ...body, reading: body.reading?.trim() ? body.reading : null }, tx.now);
    if (!isRefusal(answer)) await store.saveName(tx, answer.caller);
    return answer;
  });
}

/** Refuses not_found, caller_merged_away, caller_number_taken, incomplete_input. */
export function addCallerNumber(
  tx: AgencyTx,
  { params, body }: Of<object, { number: string }>,
  asker: Asker,
): Promise<CallerFile | Refusal> {
  return change(tx, params.id, asker, async (caller) => {
    const number = readNumber(body.number);
    const owner = isRefusal(number) ? null : await store.ownerOf(tx, caller.client, number);
    const answer = addNumber(caller, body.number, owner, tx.now);
    if (isRefusal(answer)) return answer;
    for (const added of answer.caller.numbers.filter((each) => !caller.numbers.includes(each)))
      await store.addNumber(tx, caller, added);
    return answer;
  });
}

/** Refuses not_found, caller_merged_away. */
export function removeCallerNumber(
  tx: AgencyTx,
  { params }: Pick<Of<{ number: string }>, 'params'>,
  asker: Asker,
): Promise<CallerFile | Refusal> {
  return change(tx, params.id, asker, async (caller) => {
    const answer = removeNumber(caller, params.number, tx.now);
    if (!isRefusal(answer)) await store.removeNumbers(tx, caller, [params.number]);
    return answer;
  });
}

/** Refuses not_found, caller_merged_away. */
export function eraseCaller(
  tx: AgencyTx,
  { params }: Pick<Of<object>, 'params'>,
  asker: Asker,
): Promise<CallerFile | Refusal> {
  return change(tx, params.id, asker, (caller) => forget(tx, caller));
}

/** What is said of them goes, in the books and in what waits. */
export async function forget(tx: AgencyTx, caller: Caller): Promise<CallerAnswer> {
  const answer = erase(caller, tx.now);
  await store.saveName(tx, answer.caller);
  await store.removeNumbers(tx, caller, caller.numbers);
  const them = { client: caller.client, caller: caller.id, numbers: caller.numbers };
  await introductions.forgetCaller(tx, them);
  const missed = await missedCalls.forgetCaller(tx, them);
  for (const id of missed) await wait(tx, { word: 'missed_call', id, client: caller.client, at: null });
  const notes = await care.forget(tx, { client: caller.client, caller: caller.id });
  for (const id of notes) await wait(tx, { word: 'caller_note', id, client: caller.client, at: null });
  return answer;
}

async function change(
  tx: AgencyTx,
  id: string,
  asker: Asker,
  decide: (caller: Caller) => Promise<CallerAnswer | Refusal>,
): Promise<CallerFile | Refusal> {
  const caller = await store.lock(tx, id);
  if (!caller) return refuse('not_found');
  if (caller.mergedInto !== null) return refuse('caller_merged_away');
  const answer = await decide(caller);
  if (isRefusal(answer)) return answer;
  await record(tx, ...answer.events);
  return presentFile(tx, answer.caller, asker);
}
