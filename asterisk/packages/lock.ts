import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileNameOf, type Package } from './apt.ts';
import type { SetName } from './sets.ts';

/** What a set was made of when it was last tried: the lines that sha256sum would write. */
export function lockFile(set: SetName): string {
  return join(import.meta.dirname, 'locks', `${set}.lock`);
}

export function readLock(set: SetName): Package[] {
  const lines = readFileSync(lockFile(set), 'utf8').trim().split('\n');
  return lines.map((line) => {
    const [sha256 = '', path = ''] = line.split('  ');
    return { path, sha256 };
  });
}

export function writeLock(set: SetName, packages: readonly Package[]): void {
  const lines = packages.map(({ path, sha256 }) => `${sha256}  ${path}\n`).sort(byPath);
  writeFileSync(lockFile(set), lines.join(''));
}

/** `- libacl1_2.4.0-1_amd64.deb` and `+ libacl1_2.4.1-1_amd64.deb`, in the order of their names. */
export function difference(before: readonly Package[], now: readonly Package[]): string[] {
  const lines = [...told('-', before, now), ...told('+', now, before)];
  return lines.sort((a, b) => (a.slice(2) < b.slice(2) ? -1 : 1));
}

function told(sign: string, here: readonly Package[], there: readonly Package[]): string[] {
  const known = new Set(there.map(({ sha256 }) => sha256));
  return here.filter(({ sha256 }) => !known.has(sha256)).map((one) => `${sign} ${fileNameOf(one)}`);
}

function byPath(a: string, b: string): number {
  return a.split('  ')[1]! < b.split('  ')[1]! ? -1 : 1;
}
