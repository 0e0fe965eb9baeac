// Where the files of one client lie in the data folder, and under which names an archive carries them.
import { join } from 'node:path';
import type { AgencyTx } from '../shell/agency.ts';
import { filesBelow, type SomeFile } from '../shell/backups/files.ts';
import * as store from './store.ts';

declare module '../shell/agency.ts' {
  interface Books {
    /** Where sound, documents and archives lie. */
    dataFolder: string;
  }
}

/** `files/recordings/<part>/<piece>-<sum>.webm`, `files/documents/<sum>`. */
export async function* filesOf(tx: AgencyTx, client: string): AsyncGenerator<SomeFile> {
  const { dataFolder } = tx.books;
  for (const recording of await store.recordingsOf(tx, client))
    yield* filesBelow(join(dataFolder, 'recordings', tx.agency, recording), `files/recordings/${recording}`);
  yield* filesBelow(join(dataFolder, 'documents', tx.agency, client), 'files/documents');
}

/** Where a file of an archive belongs in the house that takes it in; null for one of no shelf of ours. */
export function placeOf(
  path: string,
  { dataFolder, agency, client }: { dataFolder: string; agency: string; client: string },
) {
  const recording = /^files\/recordings\/([0-9a-f-]{36}\/\d+-[0-9a-f]{64}\.webm)$/.exec(path)?.[1];
  if (recording) return join(dataFolder, 'recordings', agency, recording);
  const document = /^files\/documents\/([0-9a-f]{64})$/.exec(path)?.[1];
  return document ? join(dataFolder, 'documents', agency, client, document) : null;
}

export function archivePlace({ dataFolder }: { dataFolder: string }, agency: string, archive: string): string {
  return join(dataFolder, 'archives', agency, `${archive}.tar.gz`);
}

export function arrivalPlace({ dataFolder }: { dataFolder: string }, agency: string, arrival: string): string {
  return join(dataFolder, 'archives', agency, `${arrival}.arrived`);
}
