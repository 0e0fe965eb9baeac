import { createHash } from 'node:crypto';
import { mkdirSync, realpathSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Where one embedded database keeps its things. */
export type Place = {
  /** The tables. */
  data: string;
  /** The PostgreSQL programs, one folder per version. */
  programs: string;
  /** Holds the one socket by which the database can be reached. */
  socket: string;
};

export function placeIn(folder: string): Place {
  mkdirSync(folder, { recursive: true });
  const root = realpathSync(folder);
  return { data: join(root, 'postgres'), programs: join(root, 'pgbin'), socket: socketFolder(root) };
}

/** A socket's path has at most 107 bytes on Linux and 103 on macOS, of which PostgreSQL's file name takes 19 with its lock. */
const longestSocketFolder = 84;

function socketFolder(root: string): string {
  const near = join(root, 'socket');
  if (Buffer.byteLength(near) <= longestSocketFolder) return near;
  const name = createHash('sha256').update(root).digest('hex').slice(0, 16);
  return join(tmpdir(), `denwaban-${name}`);
}

/** `localhost:5432` only makes it a well-formed URL: `host` decides, for node-postgres as for libpq. */
export function urlOf(place: Place, { user, database }: { user: string; database: string }): string {
  const host = encodeURIComponent(place.socket);
  return `postgres://${user}@localhost:5432/${database}?host=${host}&sslmode=disable`;
}
