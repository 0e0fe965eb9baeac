import { mkdir, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Books, inAgency, theHouse } from '../shell/agency.ts';
import { type Lying, pieceNamed } from './shelf.ts';
import * as store from './store.ts';

const hour = 3_600_000;
// No call lasts longer: what an earlier sweep has left behind of older recordings is in the books.
const longestCall = 24 * hour;

/**
 * Removes sound that no row stands for: a crash came between the shelf and the books, and the desk has sent the piece
 * again since. Whatever is younger than an hour may still be on its way into the books. Recordings begun well before the
 * last sweep are passed over, so that a start does not take longer every year; `folder` keeps when that was. Returns how many
 * pieces were removed.
 */
export async function sweep(books: Books, folder: string): Promise<number> {
  const mark = join(folder, '.swept');
  const last = (await stat(mark).catch(() => null))?.mtimeMs ?? 0;
  let removed = 0;
  for await (const lying of books.shelf.lying(new Date(Math.max(0, last - longestCall)))) {
    if (lying.at.getTime() > books.clock.now().getTime() - hour || (await isKept(books, lying))) continue;
    await books.shelf.remove(lying);
    removed++;
  }
  await mkdir(folder, { recursive: true });
  await writeFile(mark, '');
  return removed;
}

async function isKept(books: Books, { agency, recording, name }: Lying): Promise<boolean> {
  const named = pieceNamed(name);
  if (!named) return false;
  const scope = { as: 'staff', agency, by: theHouse } as const;
  return inAgency(books, scope, (tx) => store.standsFor(tx, recording, named.piece, named.sha256));
}
