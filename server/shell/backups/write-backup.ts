import { createWriteStream } from 'node:fs';
import { mkdir, open, rename, rm, stat } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import pg from 'pg';
import { Stop } from '../stop.ts';
import { seal } from '../tarballs/seal.ts';
import { type Entry, entryOf, tarOf } from '../tarballs/write-tar.ts';
import {
  type Beginning,
  beginningPath,
  type Ending,
  endingPath,
  type FolderPart,
  format,
  formatVersion,
  openSum,
  secretMarkOf,
  type TablePart,
} from './backup.ts';
import { copyOut } from './copy.ts';
import { filesBelow, foldersIn } from './files.ts';
import { sequencesOf, type Table, tablesOf } from './tables.ts';

export type BackupOptions = {
  ownerUrl: string;
  dataFolder: string;
  secret: string;
  /** Whether the secret lies in the data folder and so goes into the backup. */
  keepsSecret: boolean;
  to: string;
  now: Date;
  /** Null: whoever has the file can read it. */
  passphrase: string | null;
};

export type BackupMade = Ending & { bytes: number };

/**
 * Writes a backup while everything goes on: the tables as of one instant, then the files, of which the shelves only ever
 * get more. The file appears whole or not at all.
 */
export async function writeBackup(options: BackupOptions): Promise<BackupMade> {
  const { to, now, passphrase } = options;
  const ending: Ending = { tables: [], sequences: [], folders: [] };
  const part = `${to}.part`;
  await mkdir(dirname(to), { recursive: true });
  const owner = new pg.Client({ connectionString: options.ownerUrl });
  await owner.connect();
  try {
    await refuseNothing(owner);
    await owner.query('begin isolation level repeatable read read only');
    const target = createWriteStream(part, { mode: 0o600 });
    const archive = Readable.from(tarOf(entries(owner, options, ending), now), { objectMode: false });
    if (passphrase === null) await pipeline(archive, createGzip(), target);
    else await pipeline(archive, createGzip(), (packed) => seal(packed, passphrase), target);
    await settle(part);
    await rename(part, to);
  } finally {
    await owner.end();
    await rm(part, { force: true });
  }
  return { ...ending, bytes: (await stat(to)).size };
}

async function refuseNothing(owner: pg.Client): Promise<void> {
  const { rows } = await owner.query<{ there: boolean }>(
    `select to_regclass('public.migrations') is not null as there`,
  );
  if (!rows[0]?.there)
    throw new Stop(
      'There is nothing in this database to back up: start Denwaban on it once.',
      'このデータベースにはまだ何もありません。一度、電話番を起動してください。',
    );
}

async function* entries(owner: pg.Client, options: BackupOptions, ending: Ending): AsyncGenerator<Entry> {
  yield entryOf(beginningPath, JSON.stringify(await beginningOf(owner, options), null, 2));
  ending.sequences = await sequencesOf(owner);
  for (const table of await tablesOf(owner)) yield* entriesOfTable(owner, table, ending.tables);
  if (options.keepsSecret) yield entryOf('secret', options.secret);
  for (const name of await foldersIn(options.dataFolder))
    yield* entriesOfFolder(options.dataFolder, name, ending.folders);
  yield entryOf(endingPath, JSON.stringify(ending, null, 2));
}

async function beginningOf(owner: pg.Client, { secret, now }: BackupOptions): Promise<Beginning> {
  const { rows } = await owner.query<{ name: string; hash: string }>('select name, hash from migrations order by name');
  const { rows: servers } = await owner.query<{ server_version: string }>('show server_version');
  return {
    format,
    formatVersion,
    denwaban: version,
    postgres: servers[0]?.server_version ?? '',
    madeAt: now.toISOString(),
    migrations: rows,
    secretMark: secretMarkOf(secret),
  };
}

const { version } = createRequire(import.meta.url)('../../../package.json') as { version: string };

/** An entry says its size before its content, which is why a table comes by parts of this size. */
const partBytes = 4_000_000;

async function* entriesOfTable(owner: pg.Client, { name, columns }: Table, done: TablePart[]): AsyncGenerator<Entry> {
  const { bytes, rows } = copyOut(owner, `copy (select ${columns.join(', ')} from ${name}) to stdout`);
  const sum = openSum();
  let number = 0;
  for await (const part of gathered(bytes, partBytes)) {
    sum.add(part);
    yield entryOf(`tables/${name}/${String(number++).padStart(6, '0')}`, part);
  }
  done.push({ name, columns, rows: rows(), ...sum.end() });
}

async function* gathered(bytes: AsyncIterable<Buffer>, size: number): AsyncGenerator<Buffer> {
  let waiting: Buffer[] = [];
  let length = 0;
  for await (const part of bytes) {
    waiting.push(part);
    length += part.length;
    if (length < size) continue;
    yield Buffer.concat(waiting);
    waiting = [];
    length = 0;
  }
  if (length > 0) yield Buffer.concat(waiting);
}

async function* entriesOfFolder(dataFolder: string, name: string, done: FolderPart[]): AsyncGenerator<Entry> {
  const sum = openSum();
  let files = 0;
  let total = 0;
  for await (const { path, size, content } of filesBelow(join(dataFolder, name), name)) {
    const own = openSum();
    yield { path: `files/${path}`, size, content: listening(content, own.add) };
    sum.add(Buffer.from(`${path} ${own.end().sha256}\n`));
    files++;
    total += size;
  }
  done.push({ name, files, bytes: total, sha256: sum.end().sha256 });
}

async function* listening(content: AsyncIterable<Buffer>, hear: (part: Buffer) => void): AsyncGenerator<Buffer> {
  for await (const part of content) {
    hear(part);
    yield part;
  }
}

async function settle(path: string): Promise<void> {
  const file = await open(path, 'r+');
  await file.sync();
  await file.close();
}
