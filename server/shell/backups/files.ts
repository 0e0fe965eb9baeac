// The files beside the database, as they lie in the data folder.
import { createReadStream } from 'node:fs';
import { type FileHandle, open, readdir } from 'node:fs/promises';
import { join } from 'node:path';

/** Not of a backup: the database itself (it comes by its tables), other backups, and what can be made again. */
const leftOut = ['database', 'backups', 'archives'];

/** The word folders of the data folder; what is beside them is ours to make (a secret, a mark). */
export async function foldersIn(dataFolder: string): Promise<string[]> {
  const found = await readdir(dataFolder, { withFileTypes: true }).catch(() => []);
  const names = found.filter((each) => each.isDirectory()).map(({ name }) => name);
  return names.filter((name) => !leftOut.includes(name) && !isPassing(name)).sort();
}

/** A folder or file that is on its way to or from its place. */
export function isPassing(name: string): boolean {
  return /\.[0-9a-f]{8}$|^restoring-|^replaced-/.test(name);
}

export type SomeFile = { path: string; size: number; content: AsyncIterable<Buffer> };

/** Every file below, in the order of names. One that goes meanwhile is not there any more, in the books neither. */
export async function* filesBelow(folder: string, path: string): AsyncGenerator<SomeFile> {
  const found = await readdir(folder, { withFileTypes: true }).catch(() => []);
  for (const each of found.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const place = join(folder, each.name);
    if (each.isDirectory()) yield* filesBelow(place, `${path}/${each.name}`);
    else if (each.isFile() && !isPassing(each.name)) yield* fileAt(place, `${path}/${each.name}`);
  }
}

async function* fileAt(place: string, path: string): AsyncGenerator<SomeFile> {
  const file = await open(place).catch(() => null);
  if (!file) return;
  const { size } = await file.stat();
  yield { path, size, content: contentOf(file, place, size) };
  await file.close().catch(() => {});
}

function contentOf(file: FileHandle, place: string, size: number): AsyncIterable<Buffer> {
  // Of a file that grows only what it had when its size was read.
  return size === 0 ? empty() : createReadStream(place, { fd: file, end: size - 1, autoClose: true });
}

async function* empty(): AsyncGenerator<Buffer> {}
