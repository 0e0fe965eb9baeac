// Where the files of one client lie in the data folder, and under which names an archive carries them.
import { join } from 'node:path';
import { type Place, pieceName, pieceNamed } from '../recordings/shelf.ts';
import { pieces } from '../recordings/store.ts';
import type { AgencyTx } from '../shell/agency.ts';
import { filesBelow, type SomeFile } from '../shell/backups/files.ts';
import * as store from './store.ts';

declare module '../shell/agency.ts' {
  interface Books {
    /** Where documents and archives lie, and sound, where no other store is set. */
    dataFolder: string;
  }
}

/** `files/recordings/<part>/<piece>-<sum>.<webm|wav>`, `files/documents/<sum>`. */
export async function* filesOf(tx: AgencyTx, client: string): AsyncGenerator<SomeFile> {
  const { dataFolder } = tx.books;
  for (const { id: recording, type } of await store.recordingsOf(tx, client))
    for (const piece of await pieces(tx, recording))
      yield* soundOf(tx, { agency: tx.agency, recording, type, ...piece });
  yield* filesBelow(join(dataFolder, 'documents', tx.agency, client), 'files/documents');
}

/** What is gone from the shelf meanwhile goes from the books next. */
async function* soundOf({ books: { shelf } }: AgencyTx, place: Place): AsyncGenerator<SomeFile> {
  const size = await shelf.bytes(place);
  if (size !== null)
    yield { path: `files/recordings/${place.recording}/${pieceName(place)}`, size, content: shelf.take(place) };
}

/** Null for a file of an archive that is no sound. */
export function soundPlaceOf(path: string, agency: string): Place | null {
  const [, recording, name] = /^files\/recordings\/([0-9a-f-]{36})\/([^/]+)$/.exec(path) ?? [];
  const named = recording && name && pieceNamed(name);
  return named ? { agency, recording, ...named } : null;
}

/** Where a document of an archive belongs in the house that takes it in; null for a file of no shelf of ours. */
export function placeOf(
  path: string,
  { dataFolder, agency, client }: { dataFolder: string; agency: string; client: string },
) {
  const document = /^files\/documents\/([0-9a-f]{64})$/.exec(path)?.[1];
  return document ? join(dataFolder, 'documents', agency, client, document) : null;
}

export function archivePlace({ dataFolder }: { dataFolder: string }, agency: string, archive: string): string {
  return join(dataFolder, 'archives', agency, `${archive}.tar.gz`);
}

export function arrivalPlace({ dataFolder }: { dataFolder: string }, agency: string, arrival: string): string {
  return join(dataFolder, 'archives', agency, `${arrival}.arrived`);
}
