// The shelf: where the sound itself lies, outside the database. A piece is named by what it contains and never overwritten.
import { randomBytes } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, open, rename, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
import type { Range } from './range.ts';

export type Place = { agency: string; recording: string; piece: number; sha256: string };

export type Shelf = {
  /** Once it resolves the sound survives a power cut. Doing it again is harmless. */
  keep(place: Place, sound: Buffer): Promise<void>;
  /** Null where there is no such piece. */
  bytes(place: Place): Promise<number | null>;
  /** All of a piece, or a range of it, both ends included. */
  take(place: Place, range?: Range): Readable;
};

export function diskShelf(folder: string): Shelf {
  const at = (place: Place) => join(folder, place.agency, place.recording, fileName(place));
  return {
    keep: (place, sound) => keepFile(at(place), sound),
    bytes: async (place) => (await stat(at(place)).catch(() => null))?.size ?? null,
    take: (place, range) => createReadStream(at(place), range && { start: range.from, end: range.to }),
  };
}

function fileName({ piece, sha256 }: Pick<Place, 'piece' | 'sha256'>): string {
  return `${piece}-${sha256}.webm`;
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
