import type { Call } from '@denwaban/domain/calls';
import { answered, giveBack, type Introduction, type IntroductionAnswer } from '@denwaban/domain/introductions';
import type { AgencyTx } from '../shell/agency.ts';
import { keep } from './keep.ts';
import * as store from './store.ts';

/** A note goes the way of the call that took it along: used once one of ours answers, given back where nobody did. */
export async function followIntroduction(tx: AgencyTx, before: Call, call: Call): Promise<void> {
  if (call.introduction === null || !isTurned(before, call)) return;
  const introduction = await store.lock(tx, call.introduction);
  if (introduction) await keep(tx, becomes(introduction, call, tx.now));
}

function isTurned(before: Call, call: Call): boolean {
  if (before.answeredAt) return false;
  return call.answeredAt !== null || (call.endedAt !== null && before.endedAt === null);
}

function becomes(introduction: Introduction, call: Call, now: Date): IntroductionAnswer {
  const { id, operator, answeredAt } = call;
  if (answeredAt === null || operator === null) return giveBack(introduction, { call: id, now });
  return answered(introduction, { call: id, operator, now: answeredAt });
}
