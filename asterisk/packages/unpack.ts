import { execFile } from 'node:child_process';
import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';

const execute = promisify(execFile);

/** Everything in it is what a reader of manuals needs. */
const unread = ['doc', 'man', 'locale', 'lintian'].map((name) => `--exclude=./usr/share/${name}`);

/** Packages into a folder, as their files lie in a machine whose /bin and /lib are those of /usr, whatever their age. */
export async function unpack(files: readonly string[], folder: string): Promise<void> {
  for (const name of ['bin', 'lib', 'lib64', 'sbin']) {
    mkdirSync(join(folder, 'usr', name), { recursive: true });
    symlinkSync(join('usr', name), join(folder, name));
  }
  const each = `dpkg-deb --fsys-tarfile "$file" | tar -x -C "$0" --keep-directory-symlink --no-same-owner ${unread.join(' ')}`;
  await Promise.all(shares(files, 4).map((share) => inShell(`for file; do ${each}; done`, [folder, ...share])));
}

async function inShell(script: string, words: readonly string[]): Promise<void> {
  await execute('bash', ['-eo', 'pipefail', '-c', script, ...words]);
}

function shares<T>(all: readonly T[], count: number): T[][] {
  return Array.from({ length: count }, (_, n) => all.filter((_, index) => index % count === n));
}
