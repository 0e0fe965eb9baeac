import type { RoundShown } from '@denwaban/api/rounds';
import { isRefusal, type Refusal, refuse } from '@denwaban/domain/refusals';
import { type Outcome, tried, usualRules } from '@denwaban/domain/rounds';
import type { AgencyTx } from '../shell/agency.ts';
import type { Asker } from '../shell/ask.ts';
import { keep } from './keep.ts';
import { presentRound } from './present.ts';
import * as store from './store.ts';

type Asked = { params: { id: string }; body: { contact: string; outcome: Outcome; words: string } };

/** Somebody was rung. Refuses not_found, round_over, incomplete_input. */
export async function recordTry(tx: AgencyTx, { params, body }: Asked, asker: Asker): Promise<RoundShown | Refusal> {
  const round = await store.lock(tx, params.id);
  if (!round) return refuse('not_found');
  const answer = tried(round, { ...body, by: asker.person }, usualRules, tx.now);
  if (isRefusal(answer)) return answer;
  return presentRound(tx, await keep(tx, round, answer), asker);
}
