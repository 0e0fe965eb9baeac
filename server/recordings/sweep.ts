import { mkdir, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Books, inAgency, theHouse } from '../shell/agency.ts';
import * as store from './store.ts';

const hour = 3_600_000;
// No call lasts longer: what an earlier sweep has left behind of older recordings is in the books.
const longestCall = 24 * hour;

/**
 * Removes sound that no row stands for: a crash came between the shelf and the books, and the desk has sent the piece
 * again since. Whatever is younger than an hour may still be on its way into the books. Recordings begun well before the
 * last sweep are passed over, so that a start does not take longer every year. Returns how many files were removed.
 */
export async function sweep(books: Books, folder: string): Promise<number> {
  const mark = join(folder, '.swept');
  const last = (await stat(mark).catch(() => null))?.mtimeMs ?? 0;
  let removed = 0;
  for (const agency of await names(folder))
    for (const recording of await names(join(folder, agency)))
      if (begunAt(recording) >= last - longestCall) removed += await sweepPart(books, { folder, agency, recording });
  await mkdir(folder, { recursive: true });
  await writeFile(mark, '');
  return removed;
}

type Part = { folder: string; agency: string; recording: string };

async function sweepPart(books: Books, { folder, agency, recording }: Part): Promise<number> {
  let removed = 0;
  for (const name of await names(join(folder, agency, recording))) {
    const path = join(folder, agency, recording, name);
    const { mtimeMs } = await stat(path);
    if (mtimeMs > books.clock.now().getTime() - hour || (await isKept(books, { agency, recording, name }))) continue;
    await rm(path);
    removed++;
  }
  return removed;
}

async function isKept(books: Books, { agency, recording, name }: Omit<Part, 'folder'> & { name: string }) {
  const [, piece, sha256] = /^(\d+)-([0-9a-f]{64})\.webm$/.exec(name) ?? [];
  if (!piece || !sha256) return false;
  const scope = { as: 'staff', agency, by: theHouse } as const;
  return inAgency(books, scope, (tx) => store.standsFor(tx, recording, Number(piece), sha256));
}

/** An id (UUIDv7) begins with the millisecond it was made. */
function begunAt(id: string): number {
  return Number.parseInt(id.slice(0, 8) + id.slice(9, 13), 16);
}

function names(folder: string): Promise<string[]> {
  return readdir(folder).catch(() => []);
}
