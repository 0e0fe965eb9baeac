import type { RemarkShown } from '@denwaban/api/remarks';
import type { Correction } from '@denwaban/domain/corrections';
import { isRefusal, type Refusal, refuse } from '@denwaban/domain/refusals';
import { type Outcome, settle, take } from '@denwaban/domain/remarks';
import type { AgencyTx } from '../shell/agency.ts';
import type { Asker } from '../shell/ask.ts';
import { keep } from './keep.ts';
import { presentRemark } from './present.ts';
import * as store from './store.ts';
import { tellOfFinding } from './tell.ts';

type One = { params: { id: string } };

/** Whoever asks listens again from now on. Refuses not_found, remark_already_settled. */
export async function takeRemark(tx: AgencyTx, { params }: One, asker: Asker): Promise<RemarkShown | Refusal> {
  const remark = await store.lock(tx, params.id);
  if (!remark) return refuse('not_found');
  const answer = take(remark, asker.person);
  if (isRefusal(answer)) return answer;
  await keep(tx, answer);
  return presentRemark(tx, answer.remark, asker);
}

type Found = One & { body: { outcome: Outcome; words: string } };

/** What was found, told to whoever remarked on it. Refuses not_found, remark_already_settled, incomplete_input. */
export async function settleRemark(
  tx: AgencyTx,
  { params, body }: Found,
  asker: Asker,
): Promise<RemarkShown | Refusal> {
  const remark = await store.lock(tx, params.id);
  if (!remark) return refuse('not_found');
  const answer = settle(remark, { ...body, by: asker.person }, tx.now);
  if (isRefusal(answer)) return answer;
  await keep(tx, answer);
  await tellOfFinding(tx, answer.remark);
  return presentRemark(tx, answer.remark, asker);
}

/**
 * An error of ours that is put right: the corrected report says so, and needs no letter beside it.
 * Refuses not_found, remark_already_settled.
 */
export async function settleByCorrection(
  tx: AgencyTx,
  { remark: id, ...made }: Correction,
): Promise<Refusal | undefined> {
  const remark = id === null ? null : await store.lock(tx, id);
  if (remark?.case !== made.case) return refuse('not_found');
  const answer = settle(remark, { outcome: 'our_error', words: made.words, by: made.by }, tx.now);
  if (isRefusal(answer)) return answer;
  await keep(tx, answer);
  return undefined;
}
