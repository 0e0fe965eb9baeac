import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** One that the next run clears away, should this one be killed over it (server/testing/global-setup.ts). */
export function testFolder(name: string): string {
  return mkdtempSync(join(tmpdir(), `denwaban-test-${process.pid}-${name}-`));
}
