import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { lockFile } from './lock.ts';
import { type SetName, sets } from './sets.ts';

/** Where unpacked sets are kept: PACKAGES_CACHE, or with this checkout. */
export function cache(): string {
  return process.env.PACKAGES_CACHE ?? join(import.meta.dirname, '../../node_modules/.cache/debian');
}

/** Where a set lies once it is unpacked; a changed lock is another place. */
export function folderOf(set: SetName): string {
  const hash = createHash('sha256')
    .update(readFileSync(lockFile(set)))
    .digest('hex')
    .slice(0, 12);
  return join(cache(), `${set}-${hash}`);
}

export function isAtHand(set: SetName): boolean {
  return existsSync(folderOf(set));
}

/** Whether nothing has to be brought. */
export function areAtHand(): boolean {
  return (Object.keys(sets) as SetName[]).every(isAtHand);
}
