// The sealing: what was looked at in the last minute gets its place in its chain.
import { createHash, createHmac, hkdfSync } from 'node:crypto';
import { type Access, beginning, headOf, type Seal, type SealTools, seal } from '@denwaban/domain/access';
import { type AgencyTx, type Books, inAgency, theHouse } from '../shell/agency.ts';
import { type Due, wait } from '../shell/due.ts';
import * as store from './seals/store.ts';

declare module '../shell/agency.ts' {
  interface Books {
    seals: SealTools;
  }
}

/** Who has the database alone, and not the house's secret, cannot make seals. */
export function openSeals({ secret }: { secret: string }): SealTools {
  const key = Buffer.from(hkdfSync('sha256', secret, '', 'seals of access', 32));
  return {
    hash: (text) => createHash('sha256').update(text).digest('base64url'),
    sign: (hash) => createHmac('sha256', key).update(hash).digest('base64url'),
  };
}

const batch = 1000;

/** Everything not sealed yet, also what a minute before left over; the rest of a rush at once afterwards. */
export async function accessDue(books: Books, { agency, id }: Due): Promise<void> {
  await inAgency(books, { as: 'staff', agency, by: theHouse }, async (tx) => {
    const sealed = await sealSome(tx);
    await wait(tx, { word: 'access', id, client: null, at: sealed < batch ? null : tx.now });
  });
}

async function sealSome(tx: AgencyTx): Promise<number> {
  await store.takeTurn(tx);
  const records = await store.unsealed(tx, batch);
  const byChain = Map.groupBy(records, ({ client }) => client ?? tx.agency);
  const heads = await store.heads(tx, byChain.keys());
  for (const [chain, records] of byChain)
    await store.addSeals(tx, chain, sealed(chain, records, heads.get(chain) ?? beginning, tx.books.seals));
  return records.length;
}

function sealed(
  chain: string,
  records: readonly Access[],
  before: Pick<Seal, 'number' | 'hash'>,
  tools: SealTools,
): Parameters<typeof store.addSeals>[2] {
  const seals: Seal[] = [];
  let last = before;
  for (const record of records) {
    const next = seal(chain, last, record, tools);
    seals.push(next);
    last = next;
  }
  return { seals, head: headOf(chain, last, tools) };
}
