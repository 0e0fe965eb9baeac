// Where documents lie, outside the database: each is named by what it contains and never overwritten.
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { keepFile } from '../../recordings/disk-shelf.ts';

export type DocumentPlace = { agency: string; client: string; sha256: string };

export type DocumentShelf = {
  /** Once it resolves the document survives a power cut. Doing it again is harmless. */
  keep(place: DocumentPlace, content: Buffer): Promise<void>;
  /** Null where there is no such document. */
  take(place: DocumentPlace): Promise<Readable | null>;
};

export function documentShelf(folder: string): DocumentShelf {
  const at = ({ agency, client, sha256 }: DocumentPlace) => join(folder, agency, client, sha256);
  return {
    keep: (place, content) => keepFile(at(place), content),
    take: async (place) => ((await stat(at(place)).catch(() => null)) ? createReadStream(at(place)) : null),
  };
}
