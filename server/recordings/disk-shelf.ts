import { randomBytes } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { begunAt, formerName, type Lying, type Part, type Place, pieceName, type Shelf } from './shelf.ts';

/** A folder of this machine, or one that every process sees. */
export function diskShelf(folder: string): Shelf {
  const partAt = ({ agency, recording }: Part) => join(folder, agency, recording);
  const found = (place: Place) => foundAt(partAt(place), place);
  return {
    keep: (place, sound) => keepFile(join(partAt(place), pieceName(place)), sound),
    bytes: async (place) => (await found(place))?.bytes ?? null,
    take: (place, range) => Readable.from(read(found(place), range)),
    clear: (part) => rm(partAt(part), { recursive: true, force: true }),
    lying: (since) => lyingIn(folder, since),
    remove: (lying) => rm(join(partAt(lying), lying.name), { force: true }),
  };
}

type Found = { path: string; bytes: number };

async function foundAt(part: string, place: Place): Promise<Found | null> {
  for (const name of [pieceName(place), formerName(place)]) {
    const path = join(part, name);
    const known = await stat(path).catch(() => null);
    if (known) return { path, bytes: known.size };
  }
  return null;
}

async function* read(finding: Promise<Found | null>, range?: { from: number; to: number }) {
  const found = await finding;
  if (!found) throw new Error('a piece of sound is missing from the shelf');
  yield* createReadStream(found.path, range && { start: range.from, end: range.to });
}

async function* lyingIn(folder: string, since: Date): AsyncGenerator<Lying> {
  for (const agency of await names(folder))
    for (const recording of await names(join(folder, agency))) {
      if (begunAt({ recording }) < since) continue;
      for (const name of await names(join(folder, agency, recording))) {
        const known = await stat(join(folder, agency, recording, name)).catch(() => null);
        if (known) yield { agency, recording, name, at: known.mtime };
      }
    }
}

function names(folder: string): Promise<string[]> {
  return readdir(folder).catch(() => []);
}

/** Writes a file whole or not at all; once it resolves, the file survives a power cut. */
export async function keepFile(path: string, content: Buffer): Promise<void> {
  const folder = dirname(path);
  const made = await mkdir(folder, { recursive: true });
  if (made) await settle(dirname(made));
  if (made && made !== folder) await settle(dirname(folder));
  const fresh = `${path}.${randomBytes(4).toString('hex')}`;
  const file = await open(fresh, 'wx');
  try {
    await file.writeFile(content);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(fresh, path);
  await settle(folder);
}

// A name is on the disk only when the folder that holds it is.
async function settle(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
