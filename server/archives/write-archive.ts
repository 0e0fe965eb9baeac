import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, open, rename, rm, stat } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import * as agencies from '../agencies/store.ts';
import * as clients from '../clients/store.ts';
import type { AgencyTx } from '../shell/agency.ts';
import { openSum } from '../shell/backups/backup.ts';
import { type ClientTable, clientTables } from '../shell/catalogue.ts';
import { type Entry, entryOf, tarOf } from '../shell/tarballs/write-tar.ts';
import { isCarried } from './carried.ts';
import {
  type About,
  aboutPath,
  format,
  formatVersion,
  type List,
  listPath,
  peoplePath,
  recordsPath,
} from './contents.ts';
import { openFolders } from './folders.ts';
import { readme } from './readme.ts';
import { filesOf } from './shelves.ts';
import * as store from './store.ts';

type Writing = { client: string; to: string; heard(done: number, total: number): void };

/** Writes everything of a client as of this instant. The file appears whole or not at all. */
export async function writeArchive(
  tx: AgencyTx,
  { client, to, heard }: Writing,
): Promise<{ bytes: number; sha256: string }> {
  await store.standStill(tx);
  await mkdir(dirname(to), { recursive: true });
  const part = `${to}.part`;
  const sum = openSum();
  try {
    const target = createWriteStream(part, { mode: 0o600, flush: true });
    const archive = Readable.from(tarOf(entries(tx, { client, spool: `${to}.spool`, heard }), tx.now), {
      objectMode: false,
    });
    await pipeline(archive, createGzip(), (packed) => summed(packed, sum.add), target);
    await rename(part, to);
  } finally {
    await Promise.all([part, `${to}.spool`].map((file) => rm(file, { force: true })));
  }
  return { bytes: (await stat(to)).size, sha256: sum.end().sha256 };
}

type Work = { client: string; spool: string; heard: Writing['heard'] };

async function* entries(tx: AgencyTx, { client, spool, heard }: Work): AsyncGenerator<Entry> {
  const tables = await carriedTables(tx);
  const list: List = { parts: [] };
  const progress = await openProgress(tx, { client, tables, heard });
  const about = await aboutOf(tx, client, tables);
  for (const [path, text] of [
    [aboutPath, JSON.stringify(about, null, 2)],
    ['README.ja.md', readme.ja(about)],
    ['README.en.md', readme.en(about)],
  ] as const)
    yield listed(list, path, Buffer.from(text));
  const people = await openPeople(tx);
  for (const table of tables) {
    const records = await spoolTable(tx, { table, client, spool, people, progress });
    const path = recordsPath(table.name);
    yield { path, size: records.bytes, content: records.bytes === 0 ? [] : createReadStream(spool) };
    list.parts.push({ path, ...records });
  }
  yield listed(list, peoplePath, Buffer.from(people.named()), people.count());
  const folders = openFolders(list.parts);
  for await (const { path, size, content } of filesOf(tx, client)) {
    const sum = openSum();
    yield { path, size, content: summed(content, sum.add) };
    folders.add(path, sum.end());
    progress.on(1);
  }
  folders.end();
  yield entryOf(listPath, JSON.stringify(list, null, 2));
}

export async function carriedTables(tx: AgencyTx): Promise<ClientTable[]> {
  return (await clientTables(tx)).filter(({ name }) => isCarried(name));
}

function listed(list: List, path: string, bytes: Buffer, records?: number): Entry {
  const sum = openSum();
  sum.add(bytes);
  list.parts.push({ path, ...sum.end(), ...(records !== undefined && { records }) });
  return entryOf(path, bytes);
}

const { version } = createRequire(import.meta.url)('../../package.json') as { version: string };

async function aboutOf(tx: AgencyTx, client: string, tables: readonly ClientTable[]): Promise<About> {
  const found = await clients.find(tx, client);
  if (!found) throw new Error('there is no such client');
  const { id, code, name, reading } = found;
  return {
    ...{ format, formatVersion, denwaban: version, madeAt: tx.now.toISOString() },
    agency: { id: tx.agency, name: await agencies.nameOf(tx) },
    client: { id, code, name, reading },
    records: tables.map((table) => ({
      name: table.name,
      columns: table.columns.map(({ name, type, required }) => ({ name, type, required })),
      key: table.key,
      refersTo: [...new Set(table.references.map(({ to }) => to))],
    })),
  };
}

type Spooling = {
  table: ClientTable;
  client: string;
  spool: string;
  people: Awaited<ReturnType<typeof openPeople>>;
  progress: Awaited<ReturnType<typeof openProgress>>;
};

/** An entry says its size before its content, and nobody knows it before the rows are written. */
async function spoolTable(tx: AgencyTx, { table, client, spool, people, progress }: Spooling) {
  const file = await open(spool, 'w', 0o600);
  const sum = openSum();
  let records = 0;
  try {
    for await (const lines of store.lines(tx, table, client)) {
      const text = lines.map((line) => `${line}\n`).join('');
      people.look(text);
      const bytes = Buffer.from(text);
      sum.add(bytes);
      await file.write(bytes);
      records += lines.length;
      progress.on(lines.length);
    }
  } finally {
    await file.close();
  }
  return { ...sum.end(), records };
}

const anId = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;

/** Whoever of the house is named anywhere in the records, wherever it stands. */
async function openPeople(tx: AgencyTx) {
  const staff = new Map((await store.people(tx)).map((person) => [person.id, person]));
  const seen = new Set<string>();
  return {
    look: (text: string) => {
      for (const [id] of text.matchAll(anId)) if (staff.has(id)) seen.add(id);
    },
    count: () => seen.size,
    named: () =>
      [...seen]
        .sort()
        .map((id) => `${JSON.stringify(staff.get(id))}\n`)
        .join(''),
  };
}

async function openProgress(
  tx: AgencyTx,
  { client, tables, heard }: { client: string; tables: ClientTable[]; heard: Writing['heard'] },
) {
  let total = (await store.recordingsOf(tx, client)).length;
  for (const table of tables) total += await store.count(tx, table, client);
  let done = 0;
  heard(done, total);
  return {
    on: (more: number) => {
      done += more;
      heard(Math.min(done, total), total);
    },
  };
}

async function* summed(content: AsyncIterable<Buffer>, add: (part: Buffer) => void): AsyncGenerator<Buffer> {
  for await (const part of content) {
    add(part);
    yield part;
  }
}
