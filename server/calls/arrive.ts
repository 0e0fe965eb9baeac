import { type Call, arrive as met } from '@denwaban/domain/calls';
import type { CallerNumber } from '@denwaban/domain/numbers';
import { isRefusal, type Refusal } from '@denwaban/domain/refusals';
import { introduce } from '../introductions/introduce.ts';
import type { AgencyTx } from '../shell/agency.ts';
import { arriving } from './arriving.ts';
import { begin } from './begin.ts';

/** A caller rings a line: who are we now, are we open, who is it; then the queue. Refuses not_found (no such line) and client_without_manual. */
export async function arrive(tx: AgencyTx, asked: { line: string; from: CallerNumber }): Promise<Call | Refusal> {
  const found = await arriving(tx, asked);
  return isRefusal(found) ? found : begin(tx, await introduce(tx, met(found.arrival, tx.now), found));
}
