import { type Call, arrive as met } from '@denwaban/domain/calls';
import type { CallerNumber } from '@denwaban/domain/numbers';
import { isRefusal, type Refusal } from '@denwaban/domain/refusals';
import { introduce } from '../introductions/introduce.ts';
import { beginningOf } from '../menus/beginning.ts';
import { offeredAtOnce, whoIsFree } from '../routing/distribute.ts';
import type { AgencyTx } from '../shell/agency.ts';
import { arriving } from './arriving.ts';
import { begin } from './begin.ts';

/**
 * A caller rings a line: who are we now, are we open, who is it; then the line's menu, or the queue. Whom the client's own people
 * have announced comes to us and to no menu. Refuses not_found (no such line) and client_without_manual.
 */
export async function arrive(tx: AgencyTx, asked: { line: string; from: CallerNumber }): Promise<Call | Refusal> {
  const [found, free] = await Promise.all([arriving(tx, asked), whoIsFree(tx, asked.line)]);
  if (isRefusal(found)) return found;
  const toUs = await introduce(tx, met(found.arrival, tx.now), found);
  const begins = toUs.call.introduction === null ? await beginningOf(tx, found) : null;
  return begin(tx, begins ? met(found.arrival, tx.now, begins) : offeredAtOnce(tx, toUs, free));
}
