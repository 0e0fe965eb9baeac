import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { TestDatabase } from './database.ts';

export type Ran = { code: number; stdout: string; stderr: string };

const bin = join(import.meta.dirname, '../../bin/denwaban');

/** Runs `npx denwaban …` as whoever keeps the machine would, on a database of one's own. */
export async function runCommand({ url, secret }: TestDatabase, dataFolder: string, ...words: string[]): Promise<Ran> {
  const env = { PATH: process.env.PATH, DATABASE_URL: url, DENWABAN_SECRET: secret, DENWABAN_DATA: dataFolder };
  try {
    return { code: 0, ...(await promisify(execFile)(process.execPath, [bin, ...words], { env })) };
  } catch (failed) {
    const { code, stdout, stderr } = failed as Ran;
    return { code, stdout, stderr };
  }
}
