import { clearAway, type Export, finish, goOn } from '@denwaban/domain/exports';
import { record } from '../events/record.ts';
import { type AgencyTx, type Books, inAgency, theHouse } from '../shell/agency.ts';
import type { Asker } from '../shell/ask.ts';
import { type Due, wait } from '../shell/due.ts';
import type { Job } from '../shell/jobs.ts';
import * as staff from '../staff/store.ts';
import { openWriter, type Row, removeFiles, type Writer } from './file.ts';
import { sheets } from './sheets/index.ts';
import * as store from './store.ts';

/** A page's worth: below a second's work, and seldom enough that saying how far it is costs little. */
const rowsAtOnce = 100;

/**
 * Writes a file from its beginning. Who dies over it leaves a piece that nobody is shown, and whoever is given the job next
 * begins anew.
 */
export async function workExport(books: Books, { agency, id }: Pick<Job, 'agency' | 'id'>): Promise<void> {
  const inHouse = <T>(work: (tx: AgencyTx) => Promise<T>) =>
    inAgency(books, { as: 'staff', agency, by: theHouse }, work);
  const [found, asker] = await inHouse(async (tx) => {
    const asked = await store.find(tx, id);
    return [asked, asked && (await whoAsked(tx, asked))] as const;
  });
  const lying = { dataFolder: books.dataFolder, agency, id };
  if (found?.state === 'gone') return removeFiles(lying);
  if (found?.state !== 'working' || !asker) return;
  const writer = await openWriter(lying, found.format, heads(found));
  try {
    const stays = await writeAll({ inHouse, found, asker, writer });
    if (!stays) return await writer.drop();
    await writer.close();
  } catch (problem) {
    await writer.drop();
    throw problem;
  }
  const now = await inHouse(async (tx) => {
    const locked = await store.lock(tx, id);
    return locked && keep(tx, finish(locked));
  });
  // Thrown away over its last page, and perhaps swept before it lay there.
  if (now?.state === 'gone') await removeFiles(lying);
}

type Writing = { inHouse: InHouse; found: Export; asker: Asker; writer: Writer };
type InHouse = <T>(work: (tx: AgencyTx) => Promise<T>) => Promise<T>;

/** Whether it is still wanted at the end. */
async function writeAll({ inHouse, found, asker, writer }: Writing): Promise<boolean> {
  let rows = 0;
  for (let before: string | null | undefined; before !== null; ) {
    const page = await inHouse((tx) => read(tx, { found, asker, before: before ?? undefined }));
    await writer.write(page.rows);
    rows += page.rows.length;
    before = page.next;
    const now = await inHouse(async (tx) => {
      const locked = await store.lock(tx, found.id);
      return locked && keep(tx, goOn(locked, { rows, unwritable: writer.unwritable() }));
    });
    if (now?.state !== 'working') return false;
  }
  return true;
}

type Reading = { found: Export; asker: Asker; before: string | undefined };

async function read(tx: AgencyTx, { found, asker, before }: Reading): Promise<{ rows: Row[]; next: string | null }> {
  const filters = { ...found.filters, before, limit: String(rowsAtOnce) };
  const { rows, next } = await sheets[found.kind].page(tx, filters, asker);
  return { rows: rows(found.language), next };
}

function heads({ kind, language }: Export): string[] {
  return sheets[kind].heads.map((head) => head[language]);
}

async function keep(tx: AgencyTx, change: ReturnType<typeof goOn>): Promise<Export> {
  await store.save(tx, change.export);
  await record(tx, ...change.events);
  return change.export;
}

/** As the one who asked would see the list now; nobody's any more once they are gone. */
async function whoAsked(tx: AgencyTx, { by }: Export): Promise<Asker | null> {
  const person = await staff.find(tx, by);
  if (person?.state !== 'active') return null;
  return { as: 'staff', agency: tx.agency, client: null, person: by, role: person.role };
}

/** The week is over, or its owner threw it away. The file before the row that leads to it: who dies in between begins anew. */
export async function exportDue(books: Books, { agency, id }: Pick<Due, 'agency' | 'id'>): Promise<void> {
  await removeFiles({ dataFolder: books.dataFolder, agency, id });
  await inAgency(books, { as: 'staff', agency, by: theHouse }, async (tx) => {
    const found = await store.lock(tx, id);
    if (found) await keep(tx, clearAway(found));
    await wait(tx, { word: 'export', id, client: null, at: null });
  });
}
