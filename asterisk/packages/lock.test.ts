import { expect, test } from 'vitest';
import { difference, readLock } from './lock.ts';
import { type SetName, sets } from './sets.ts';

test.each(Object.keys(sets) as SetName[])(
  'the lock of %s names each file once, with its hash, and what is wanted',
  (set) => {
    const packages = readLock(set);
    for (const { path, sha256 } of packages) {
      expect(path).toMatch(/^pool\/(main|contrib)\/\S+\.deb$/);
      expect(sha256).toMatch(/^[0-9a-f]{64}$/);
    }
    expect(new Set(packages.map(({ path }) => path)).size).toBe(packages.length);
    for (const name of sets[set].wanted) expect(packages.some(({ path }) => path.includes(`/${name}_`))).toBe(true);
  },
);

const acl = { path: 'pool/main/a/acl/libacl1_2.4.0-1_amd64.deb', sha256: 'a1' };
const newer = { path: 'pool/main/a/acl/libacl1_2.4.1-1_amd64.deb', sha256: 'a2' };
const colon = { path: 'pool/main/n/nss/libnss3_3.132%2b1_amd64.deb', sha256: 'b1' };

test.each([
  ['nothing changed', [acl, colon], [colon, acl], []],
  ['one is newer', [acl, colon], [newer, colon], ['- libacl1_2.4.0-1_amd64.deb', '+ libacl1_2.4.1-1_amd64.deb']],
  ['one is gone', [acl, colon], [acl], ['- libnss3_3.132+1_amd64.deb']],
  ['one came', [acl], [acl, colon], ['+ libnss3_3.132+1_amd64.deb']],
])('where %s, the difference says so', (_, before, now, lines) => {
  expect(difference(before, now)).toEqual(lines);
});
