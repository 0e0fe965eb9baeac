import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { complete } from '@denwaban/domain/retention';
import { record } from '../../events/record.ts';
import * as journeys from '../../journeys/store.ts';
import { type Books, inAgency, type Scope, theHouse } from '../../shell/agency.ts';
import { clientTables } from '../../shell/catalogue.ts';
import type { Job } from '../../shell/jobs.ts';
import * as store from '../store.ts';
import { kept } from './kept.ts';
import * as keeper from './store.ts';

/**
 * Everything of a client who has left goes, files first, then table after table from the leaves, each in a transaction of its
 * own with its line on the certificate. Where a server dies over it the next goes on with what is still there.
 */
export async function deleteClient(books: Books, { agency, id }: Pick<Job, 'agency' | 'id'>): Promise<void> {
  const staff: Scope = { as: 'staff', agency, by: theHouse };
  const keeping: Scope = { as: 'keeper', agency, by: theHouse };
  const certificate = await inAgency(books, staff, (tx) => store.certificate(tx, id));
  if (!certificate || certificate.completedAt) return;
  const { client } = certificate;
  const files = await inAgency(books, keeping, async (tx) => {
    const recordings = await keeper.recordings(tx, client);
    return { recordings, archives: await keeper.archives(tx, client), tables: await clientTables(tx) };
  });
  for (const recording of files.recordings) {
    await books.shelf.clear({ agency, recording });
    await inAgency(books, keeping, async (tx) => {
      await store.addLines(tx, certificate, await keeper.hashes(tx, 'recordings', [recording]));
      await keeper.remove(tx, files.tables, 'recordings', [recording]);
    });
  }
  await rm(join(books.dataFolder, 'documents', agency, client), { recursive: true, force: true });
  for (const archive of files.archives)
    await rm(join(books.dataFolder, 'archives', agency, `${archive}.tar.gz`), { force: true });
  await inAgency(books, staff, async (tx) => {
    await keeper.forgetPeople(tx, client);
    await journeys.forgetWords(tx, client);
  });
  for (const table of files.tables.filter(({ name }) => !Object.hasOwn(kept, name)).reverse())
    await inAgency(books, keeping, async (tx) => {
      const line = await keeper.empty(tx, table, client);
      if (line) await store.addLines(tx, certificate, [line]);
    });
  await inAgency(books, staff, async (tx) => {
    const done = complete(certificate, tx.now);
    await store.complete(tx, done.certificate);
    await record(tx, ...done.events);
  });
}
