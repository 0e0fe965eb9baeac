// What letters and reports carried is kept once for all of them, and goes when the last that names it is gone.
import { type AgencyTx, type Books, inAgency, type Scope, theHouse } from '../../shell/agency.ts';
import { clientTables } from '../../shell/catalogue.ts';
import * as store from '../store.ts';
import { certificateOf } from './certificate-of.ts';
import * as keeper from './store.ts';

const most = 200;

/**
 * Some of one client's at a time, each with a line on the certificate of the round. Says whether there was any. Bytes of the
 * last day are left alone: the letter that will name them may be under way.
 */
export async function letUnnamedGo(books: Books, agency: string): Promise<boolean> {
  const staff: Scope = { as: 'staff', agency, by: theHouse };
  const found = await inAgency(books, staff, async (tx) => {
    const [first] = await unnamed(tx, 1);
    return first && { ...first, certificate: await certificateOf(tx, first.client) };
  });
  if (!found) return false;
  await inAgency(books, { ...staff, as: 'keeper' }, async (tx) => {
    await keeper.takeTurn(tx);
    const some = (await unnamed(tx, most)).filter(({ client }) => client === found.client);
    const lines = some.map(({ hash: sha256 }) => ({ kind: 'attachments', thing: null, count: 1, sha256 }));
    await store.addLines(tx, found.certificate, lines);
    await keeper.removeAttachments(tx, found.client, some);
  });
  return true;
}

async function unnamed(tx: AgencyTx, limit: number) {
  const before = new Date(tx.now.getTime() - 24 * 3_600_000);
  return keeper.unnamedAttachments(tx, await clientTables(tx), { before, limit });
}
