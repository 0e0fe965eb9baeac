import { mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { download, fileNameOf, type Package, resolve } from './apt.ts';
import { difference, readLock } from './lock.ts';
import { folderOf } from './place.ts';
import { type SetName, sets } from './sets.ts';
import { unpack } from './unpack.ts';

/** A set from a mirror into its place: the files of the lock, or, where those are gone, what the mirror has today. */
export async function bring(mirror: string, set: SetName, say: (line: string) => void): Promise<void> {
  const folder = folderOf(set);
  const part = `${folder}.part-${process.pid}`;
  const files = join(part, 'files');
  mkdirSync(files, { recursive: true });
  try {
    const packages = await downloadLocked(mirror, set, files).catch(() => downloadToday(mirror, set, part, say));
    await unpack(
      packages.map((one) => join(files, fileNameOf(one))),
      join(part, 'root'),
    );
    // Who comes second finds what the first one brought.
    rmSync(folder, { recursive: true, force: true });
    renameSync(join(part, 'root'), folder);
  } finally {
    rmSync(part, { recursive: true, force: true });
  }
}

async function downloadLocked(mirror: string, set: SetName, folder: string): Promise<Package[]> {
  const packages = readLock(set);
  await download(mirror, packages, folder);
  return packages;
}

async function downloadToday(mirror: string, set: SetName, part: string, say: (line: string) => void) {
  const packages = await resolve(mirror, sets[set], join(part, 'apt'));
  say(`The mirror no longer has all that asterisk/packages/locks/${set}.lock names; taken is what it has today:`);
  for (const line of difference(readLock(set), packages)) say(`  ${line}`);
  await download(mirror, packages, join(part, 'files'));
  return packages;
}
