import type { Message } from '@denwaban/api/relays';
import type { AgencyTx } from '../../shell/agency.ts';
import type { Asker } from '../../shell/ask.ts';
import { nextOf } from '../../shell/page.ts';
import { presentMessages } from './present-message.ts';
import * as store from './store.ts';

type Asked = { query: { box: store.Box; before?: string | undefined; limit: number } };
type Inbox = { items: Message[]; next: string | null; counts: store.Counts };

export async function listInbox(tx: AgencyTx, { query }: Asked, asker: Asker): Promise<Inbox> {
  const client = asker.client ?? '';
  const ids = await store.casesIn(tx, { client, ...query });
  return {
    items: await presentMessages(tx, ids, asker),
    next: nextOf(
      ids.map((id) => ({ id })),
      query.limit,
    ),
    counts: await store.count(tx, client),
  };
}
