import type * as api from '@denwaban/api/introductions';
import type { OwnIntroduction } from '@denwaban/api/introductions';
import { correct, type Introduction, type IntroductionAnswer, withdraw, write } from '@denwaban/domain/introductions';
import { isRefusal, type Refusal, refuse } from '@denwaban/domain/refusals';
import { record } from '../events/record.ts';
import type { AgencyTx } from '../shell/agency.ts';
import type { Asker, AskOf } from '../shell/ask.ts';
import { waitFor } from './keep.ts';
import { linesFor } from './lines-for.ts';
import { presentIntroduction } from './present.ts';
import * as store from './store.ts';

/** A caller is about to be put through. Refuses incomplete_input. */
export async function writeIntroduction(
  tx: AgencyTx,
  { body }: AskOf<typeof api.writeIntroduction>,
  { person, client }: Asker,
): Promise<OwnIntroduction | Refusal> {
  const whose = { id: tx.id(), client: client ?? '', by: person };
  const answer = write(whose, body, await lineIdsFor(tx, whose.client), tx.now);
  if (isRefusal(answer)) return answer;
  await store.add(tx, answer.introduction);
  await waitFor(tx, answer.introduction);
  await record(tx, ...answer.events);
  return presentIntroduction(tx, answer.introduction);
}

/** Refuses not_found, introduction_over, incomplete_input. */
export function correctIntroduction(
  tx: AgencyTx,
  { params, body }: AskOf<typeof api.correctIntroduction>,
): Promise<OwnIntroduction | Refusal> {
  return change(tx, params.id, async (found) => correct(found, body, await lineIdsFor(tx, found.client)));
}

/** Refuses not_found, introduction_over. */
export function withdrawIntroduction(
  tx: AgencyTx,
  { params }: AskOf<typeof api.withdrawIntroduction>,
): Promise<OwnIntroduction | Refusal> {
  return change(tx, params.id, async (found) => withdraw(found, tx.now));
}

async function change(
  tx: AgencyTx,
  id: string,
  decide: (found: Introduction) => Promise<IntroductionAnswer | Refusal>,
): Promise<OwnIntroduction | Refusal> {
  const found = await store.lock(tx, id);
  if (!found) return refuse('not_found');
  const answer = await decide(found);
  if (isRefusal(answer)) return answer;
  await store.saveOwn(tx, answer.introduction);
  await waitFor(tx, answer.introduction);
  await record(tx, ...answer.events);
  return presentIntroduction(tx, answer.introduction);
}

async function lineIdsFor(tx: AgencyTx, client: string): Promise<string[]> {
  return (await linesFor(tx, client)).map(({ id }) => id);
}
