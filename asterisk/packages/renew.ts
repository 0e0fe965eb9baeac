// node asterisk/packages/renew.ts [SET …]: locks what the mirror has today, and says what changed.
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { debianMirror, resolve } from './apt.ts';
import { difference, readLock, writeLock } from './lock.ts';
import { type SetName, sets } from './sets.ts';

const chosen = process.argv.slice(2);
const mirror = debianMirror();
if (!mirror) throw new Error('apt knows no Debian mirror; DEBIAN_MIRROR names one');

for (const name of Object.keys(sets) as SetName[]) {
  if (chosen.length > 0 && !chosen.includes(name)) continue;
  const before = readLock(name);
  const now = await resolve(mirror, sets[name], mkdtempSync(join(tmpdir(), 'renew-')));
  writeLock(name, now);
  console.log([`${name}:`, ...difference(before, now)].join('\n  '));
}
