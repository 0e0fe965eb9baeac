import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inject, test } from 'vitest';
import { folderOf } from '../../../../asterisk/packages/place.ts';
import { printApi } from './print-api.ts';

test.skipIf(!inject('telephones'))('what we ask and hear is as the engine itself describes it', () => {
  const printed = printApi(join(folderOf('asterisk'), 'usr/share/asterisk/rest-api'));
  const root = join(import.meta.dirname, '../../../..');
  const format = join(root, 'node_modules/.bin/biome');
  const laidOut = execFileSync(format, ['format', '--stdin-file-path=api.ts'], { cwd: root, input: printed });
  expect(readFileSync(join(import.meta.dirname, 'api.ts'), 'utf8')).toBe(laidOut.toString());
});
