import { randomBytes } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, rename, rm, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import type { Place } from '../recordings/shelf.ts';
import { type Actor, type AgencyTx, type Books, inAgency } from '../shell/agency.ts';
import type { ClientTable } from '../shell/catalogue.ts';
import { wait } from '../shell/due.ts';
import { type About, type Person, peoplePath } from './contents.ts';
import { type Fitting, fitRow, fittings } from './fitting.ts';
import { readArchive, textOf, Unfit } from './read-archive.ts';
import { placeOf, soundPlaceOf } from './shelves.ts';
import * as store from './store.ts';
import { carriedTables } from './write-archive.ts';

export type TakingIn = {
  agency: string;
  by: Actor;
  file: string;
  heard(done: number, total: number): void;
};

export type TakenIn = { client: string; name: string; records: number; files: number };

/**
 * Takes a client in as another house wrote it out: its ids stay, so that numbers and addresses told to people still lead
 * there. All of it comes, or, where it throws Unfit, nothing. The archive is read to its end before anything is written.
 */
export async function takeIn(books: Books, taking: TakingIn): Promise<TakenIn> {
  const former: Person[] = [];
  const { about, list } = await readArchive(taking.file, async (path, content) => {
    if (path === peoplePath) former.push(...(await peopleIn(content)));
  });
  const total = list.parts.reduce((sum, { records = 0, files = 0 }) => sum + records + files, 0);
  const placed: Placed[] = [];
  try {
    return await inAgency(books, { as: 'staff', agency: taking.agency, by: taking.by }, async (tx) => {
      const come = await takeRecords(tx, { ...taking, about, former, total, placed });
      await wait(tx, { word: 'search', id: tx.agency, client: null, at: tx.now });
      return come;
    });
  } catch (failure) {
    for (const takeAway of placed) await takeAway();
    throw unfit(failure);
  }
}

/** What the database does not let in was written by a house whose rules are others. */
function unfit(failure: unknown): unknown {
  const { code, table, constraint } = failure as { code?: string; table?: string; constraint?: string };
  return /^(22|23|42)\w{3}$/.test(code ?? '')
    ? new Unfit('archive_newer', `${table} ${constraint ?? ''}`.trim())
    : failure;
}

type Work = TakingIn & { about: About; former: readonly Person[]; total: number; placed: Placed[] };

/** Takes away again what was placed. */
type Placed = () => Promise<void>;

async function takeRecords(tx: AgencyTx, { about, former, file, total, placed, heard }: Work): Promise<TakenIn> {
  const { client } = about;
  if (await store.isHere(tx, client.id)) throw new Unfit('client_already_here', client.name);
  const tables = await carriedTables(tx);
  const fitted = fittings(about, tables);
  await store.addFormer(tx, former);
  let records = 0;
  let files = 0;
  const later: { table: ClientTable; columns: readonly string[]; rows: object[] }[] = [];
  await readArchive(file, async (path, content) => {
    const name = /^records\/(\w+)\.ndjson$/.exec(path)?.[1];
    if (name) {
      records += await takeTable(tx, {
        name,
        content,
        fitted,
        later,
        heard: (more) => heard(records + more + files, total),
      });
    } else if (path.startsWith('files/')) {
      await place(tx, { path, content, client: client.id, placed });
      files++;
      heard(records + files, total);
    }
  });
  for (const { table, columns, rows } of later) await store.refer(tx, table, columns, JSON.stringify(rows));
  return { client: client.id, name: client.name, records, files };
}

type Taking = {
  name: string;
  content: AsyncIterable<Buffer>;
  fitted: Map<string, Fitting>;
  later: { table: ClientTable; columns: readonly string[]; rows: object[] }[];
  heard(records: number): void;
};

const batch = 500;

async function takeTable(tx: AgencyTx, { name, content, fitted, later, heard }: Taking): Promise<number> {
  const fitting = fitted.get(name);
  let records = 0;
  const deferred: object[] = [];
  for await (const lines of batches(content)) {
    if (!fitting) throw new Unfit('archive_newer', name);
    const rows = await Promise.all(lines.map((line) => fitRow(tx, fitting, line, deferred)));
    await store.insert(tx, fitting.table, fitting.columns, `[${rows.join(',')}]`);
    records += lines.length;
    heard(records);
  }
  if (fitting && deferred.length > 0) later.push({ table: fitting.table, columns: fitting.deferred, rows: deferred });
  return records;
}

async function* batches(content: AsyncIterable<Buffer>): AsyncGenerator<string[]> {
  let rest = Buffer.alloc(0) as Buffer;
  let lines: string[] = [];
  for await (const part of content) {
    const bytes = rest.length === 0 ? part : Buffer.concat([rest, part]);
    const end = bytes.lastIndexOf(10) + 1;
    rest = bytes.subarray(end);
    if (end > 0)
      lines.push(
        ...bytes
          .subarray(0, end - 1)
          .toString()
          .split('\n'),
      );
    for (; lines.length >= batch; lines = lines.slice(batch)) yield lines.slice(0, batch);
  }
  if (rest.length > 0) lines.push(rest.toString());
  if (lines.length > 0) yield lines;
}

type Placing = { path: string; content: AsyncIterable<Buffer>; client: string; placed: Placed[] };

/** A file of that name is there only with that content. */
async function place(tx: AgencyTx, { path, content, client, placed }: Placing): Promise<void> {
  const sound = soundPlaceOf(path, tx.agency);
  if (sound) return placeSound(tx, { sound, content, placed });
  const at = placeOf(path, { dataFolder: tx.books.dataFolder, agency: tx.agency, client });
  if (!at) throw new Unfit('archive_newer', path);
  if (await stat(at).catch(() => null)) return;
  const fresh = `${at}.${randomBytes(4).toString('hex')}`;
  await mkdir(dirname(at), { recursive: true });
  await pipeline(Readable.from(content, { objectMode: false }), createWriteStream(fresh, { mode: 0o600, flush: true }));
  await rename(fresh, at);
  placed.push(() => rm(at, { force: true }));
}

type PlacingSound = Pick<Placing, 'content' | 'placed'> & { sound: Place };

/** Under the name of what it is, as which an older house may not have known it. */
async function placeSound({ books: { shelf } }: AgencyTx, { sound, content, placed }: PlacingSound): Promise<void> {
  const bytes = await buffer(content);
  const type = bytes.subarray(0, 4).toString() === 'RIFF' ? 'audio/wav' : sound.type;
  const place: Place = { ...sound, type };
  if ((await shelf.bytes(place)) !== null) return;
  await shelf.keep(place, bytes);
  placed.push(() => shelf.clear(place));
}

async function peopleIn(content: AsyncIterable<Buffer>): Promise<Person[]> {
  const lines = (await textOf(content)).split('\n').filter((line) => line !== '');
  return lines.map((line) => JSON.parse(line) as Person).map(({ id, business_name }) => ({ id, business_name }));
}
