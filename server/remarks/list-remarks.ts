import type { AnswerOf } from '@denwaban/api/endpoint';
import type { listRemarks as endpoint } from '@denwaban/api/remarks';
import type { AgencyTx } from '../shell/agency.ts';
import type { Asker, AskOf } from '../shell/ask.ts';
import { nextOf } from '../shell/page.ts';
import { presentRemarks } from './present.ts';
import * as store from './store.ts';

/** What is open is shown whole: it is never many. */
export async function listRemarks(
  tx: AgencyTx,
  { query }: AskOf<typeof endpoint>,
  asker: Asker,
): Promise<AnswerOf<typeof endpoint>> {
  const found = await store.page(tx, query);
  return {
    items: await presentRemarks(tx, found, asker),
    next: query.state === 'open' ? null : nextOf(found, query.limit),
    open: await store.countOpen(tx),
  };
}
