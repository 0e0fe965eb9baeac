import { rm } from 'node:fs/promises';
import { type ArchiveAnswer, expire, failed, made } from '@denwaban/domain/archives';
import { record } from '../events/record.ts';
import { type AgencyTx, type Books, inAgency, type Scope, theHouse } from '../shell/agency.ts';
import { type Due, wait } from '../shell/due.ts';
import type { Job } from '../shell/jobs.ts';
import { log } from '../shell/log.ts';
import { seldom } from './progress.ts';
import { archivePlace } from './shelves.ts';
import * as store from './store.ts';
import { writeArchive } from './write-archive.ts';

/** Begun anew where a server died over it: the file appears whole or not at all. */
export async function makeArchive(books: Books, { agency, id }: Pick<Job, 'agency' | 'id'>): Promise<void> {
  const scope: Scope = { as: 'staff', agency, by: theHouse };
  const archive = await inAgency(books, scope, async (tx) => {
    const found = await store.lock(tx, id);
    if (!found || (found.state !== 'waiting' && found.state !== 'working')) return null;
    await store.save(tx, { ...found, state: 'working' });
    return found;
  });
  if (!archive) return;
  const progress = seldom((done, total) => inAgency(books, scope, (tx) => saveProgress(tx, id, { done, total })));
  const to = archivePlace(books, agency, id);
  const written = await inAgency(books, scope, (tx) =>
    writeArchive(tx, { client: archive.client, to, heard: progress.heard }),
  ).catch((failure) => {
    log.error({ err: failure, archive: id }, 'an archive could not be made');
    return null;
  });
  await progress.end();
  await inAgency(books, scope, (tx) =>
    settle(tx, id, (found) => (written ? made(found, written, tx.now) : failed(found, tx.now))),
  );
}

async function saveProgress(tx: AgencyTx, id: string, { done, total }: { done: number; total: number }): Promise<void> {
  const archive = await store.lock(tx, id);
  if (archive?.state === 'working') await store.save(tx, { ...archive, done, total });
}

type Found = NonNullable<Awaited<ReturnType<typeof store.lock>>>;

async function settle(tx: AgencyTx, id: string, decide: (archive: Found) => ArchiveAnswer | null): Promise<void> {
  const found = await store.lock(tx, id);
  const answer = found && decide(found);
  if (!answer) return;
  const { archive, events } = answer;
  await store.save(tx, archive);
  await record(tx, ...events);
  const at = archive.state === 'done' ? (archive.made?.expiresAt ?? null) : null;
  await wait(tx, { word: 'archive', id, client: archive.client, at });
}

/** Its days are over: the file first, so that nothing is called gone that still lies there. */
export async function archiveDue(books: Books, { agency, id }: Due): Promise<void> {
  await rm(archivePlace(books, agency, id), { force: true });
  await inAgency(books, { as: 'staff', agency, by: theHouse }, (tx) =>
    settle(tx, id, (archive) => expire(archive, tx.now)),
  );
}
