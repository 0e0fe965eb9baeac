import { randomBytes } from 'node:crypto';
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The secret by which sign-ins and links are signed when none is set: made once, readable by this user alone, and kept.
 * To lose it signs everybody out and makes links in mail already sent useless.
 */
export function keptSecret(dataFolder: string): string {
  const file = join(dataFolder, 'secret');
  try {
    return readFileSync(file, 'utf8').trim();
  } catch {
    make(dataFolder, file);
    return readFileSync(file, 'utf8').trim();
  }
}

/** A link appears whole or not at all, and never replaces: of two processes starting at once both read the same secret. */
function make(dataFolder: string, file: string): void {
  const fresh = `${file}.${process.pid}`;
  mkdirSync(dataFolder, { recursive: true });
  writeFileSync(fresh, `${randomBytes(32).toString('hex')}\n`, { mode: 0o600 });
  try {
    linkSync(fresh, file);
  } catch (failure) {
    if ((failure as NodeJS.ErrnoException).code !== 'EEXIST') throw failure;
  } finally {
    rmSync(fresh);
  }
}
