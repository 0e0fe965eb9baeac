// A backup: everything of one Denwaban in one file. First what it is, then the tables as they stood at one instant, the
// files, and at the end the list of what there must have been, which an archive cut short does not have.
import { createHash, createHmac } from 'node:crypto';

export const format = 'denwaban-backup';
/** Raised when a Denwaban before it could not read what is written now. */
export const formatVersion = 1;

export type Beginning = {
  format: typeof format;
  formatVersion: number;
  denwaban: string;
  postgres: string;
  madeAt: string;
  /** What had run on the database, in that order. */
  migrations: { name: string; hash: string }[];
  /** By which one secret is known from another without being told. */
  secretMark: string;
};

export type TablePart = { name: string; columns: string[]; rows: number; bytes: number; sha256: string };

/** All files of one folder: the sum is of their paths and their own sums, in the order of the archive. */
export type FolderPart = { name: string; files: number; bytes: number; sha256: string };

export type Ending = { tables: TablePart[]; sequences: { name: string; last: string | null }[]; folders: FolderPart[] };

export const beginningPath = 'backup.json';
export const endingPath = 'manifest.json';

/** Of many pieces in one order. */
export function openSum() {
  const hash = createHash('sha256');
  let bytes = 0;
  return {
    add: (piece: Buffer) => {
      hash.update(piece);
      bytes += piece.length;
    },
    end: () => ({ bytes, sha256: hash.digest('hex') }),
  };
}

export function secretMarkOf(secret: string): string {
  return createHmac('sha256', secret).update('backup').digest('hex').slice(0, 16);
}
