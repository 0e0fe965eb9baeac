import { type Call, takeUp as taken } from '@denwaban/domain/calls';
import { isRefusal, type Refusal, refuse } from '@denwaban/domain/refusals';
import { introduce } from '../introductions/introduce.ts';
import type { AgencyTx } from '../shell/agency.ts';
import { type Arriving, arriving } from './arriving.ts';
import { begin } from './begin.ts';

/**
 * A call that this operator, who has none in hand, is talking to already. Refuses not_found (no such line, or a client that
 * has left and is answered in its name no more) and client_without_manual.
 */
export async function takeUp(tx: AgencyTx, asked: Arriving & { operator: string }): Promise<Call | Refusal> {
  const found = await arriving(tx, asked);
  if (isRefusal(found)) return found;
  if (found.client.state === 'left') return refuse('not_found');
  const { hours: _, ...known } = found.arrival;
  return begin(tx, await introduce(tx, taken(known, asked.operator, tx.now), found));
}
