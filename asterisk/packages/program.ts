import { join } from 'node:path';
import { folderOf } from './place.ts';
import type { SetName } from './sets.ts';

/** How a program of a set is started: by its own loader with its own libraries, so that nothing of the machine's mixes in. `own`: folders below those of its libraries. */
export function program(set: SetName, path: string, ...own: string[]): { command: string; words: string[] } {
  const folder = join(folderOf(set), 'usr/lib/x86_64-linux-gnu');
  const libraries = [folder, ...own.map((name) => join(folder, name))].join(':');
  const loader = join(folder, 'ld-linux-x86-64.so.2');
  const file = join(folderOf(set), path);
  return { command: loader, words: ['--inhibit-cache', '--argv0', file, '--library-path', libraries, file] };
}
