import type { listNumberWays as endpoint } from '@denwaban/api/lines';
import type { AgencyTx } from '../shell/agency.ts';
import type { Answered } from '../shell/ask.ts';

/** Pretended calls are made for training by the demo only. */
export async function listNumberWays({ books }: AgencyTx): Promise<Answered<typeof endpoint>> {
  return { ways: (['manual', 'cti', 'asterisk'] as const).filter((way) => books.exchanges.has(way)) };
}

/** Whether calls to a number can come that way here. */
export function isWay({ books }: AgencyTx, exchange: string | undefined): boolean {
  return exchange !== 'asterisk' || books.exchanges.has(exchange);
}
