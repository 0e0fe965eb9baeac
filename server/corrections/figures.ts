import type { correctionFigures as endpoint } from '@denwaban/api/corrections';
import type { AnswerOf } from '@denwaban/api/endpoint';
import { addDays, instantOf } from '@denwaban/domain/hours';
import { perHundred } from '@denwaban/domain/remarks';
import type { AgencyTx } from '../shell/agency.ts';
import type { AskOf } from '../shell/ask.ts';
import * as store from './store.ts';

/** Corrections sent on a Tokyo day for each hundred messages taken on it. */
export async function correctionFigures(
  tx: AgencyTx,
  { query: { day } }: AskOf<typeof endpoint>,
): Promise<AnswerOf<typeof endpoint>> {
  const between = { from: instantOf(day, '00:00'), until: instantOf(addDays(day, 1), '00:00') };
  const { messages, corrections } = await store.countedBetween(tx, between);
  return { day, messages, corrections, perHundred: perHundred(corrections, messages) };
}
