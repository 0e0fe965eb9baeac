import type * as api from '@denwaban/api/introductions';
import type { AgencyTx } from '../shell/agency.ts';
import type { Answered, Asker, AskOf } from '../shell/ask.ts';
import { nextOf } from '../shell/page.ts';
import { linesFor } from './lines-for.ts';
import { presentIntroductions } from './present.ts';
import * as store from './store.ts';

/** One's own company's, with the lines a caller can be put through to. */
export async function listOwnIntroductions(
  tx: AgencyTx,
  { query }: AskOf<typeof api.listOwnIntroductions>,
  { client }: Asker,
): Promise<Answered<typeof api.listOwnIntroductions>> {
  const found = await store.page(tx, query);
  const receiving = await linesFor(tx, client ?? '');
  return {
    items: await presentIntroductions(tx, found),
    next: nextOf(found, query.limit),
    lines: receiving.map(({ id, label, number }) => ({ id, label, number })),
  };
}
