// Keeping: a house is backed up, lost and brought back; a client leaves one house for another. Both then take a call.
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { copyFile, mkdir, mkdtemp, open, readdir, readFile, rm, stat, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { text } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { type ArrivalShown, askArchive, listArchives, listArrivals } from '@denwaban/api/archives';
import { getDesk } from '@denwaban/api/calls';
import { getVersion, listVersions } from '@denwaban/api/scripts';
import { emptyDraft } from '@denwaban/domain/cases';
import { foundWithManager } from '@denwaban/server/agencies/found-with-manager.ts';
import { isCarried } from '@denwaban/server/archives/carried.ts';
import * as routing from '@denwaban/server/routing/store.ts';
import { inAgency, theHouse } from '@denwaban/server/shell/agency.ts';
import { type Beginning, beginningPath } from '@denwaban/server/shell/backups/backup.ts';
import { restoreBackup } from '@denwaban/server/shell/backups/restore-backup.ts';
import { writeBackup } from '@denwaban/server/shell/backups/write-backup.ts';
import { openPool } from '@denwaban/server/shell/database.ts';
import { newId } from '@denwaban/server/shell/ids.ts';
import { entryOf, tarOf } from '@denwaban/server/shell/tarballs/write-tar.ts';
import * as staff from '@denwaban/server/staff/store.ts';
import { emptyDatabase, freshDatabase, type TestDatabase } from '@denwaban/server/testing/database.ts';
import { runCommand } from '@denwaban/server/testing/run-command.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cast } from '../../database/cast/index.ts';
import { signIns } from '../../database/cast/sign-ins.ts';
import { seedHistory } from '../history/seed-history.ts';
import { caller } from '../people/caller.ts';
import { operator } from '../people/operator.ts';
import { letterbox } from '../post.ts';
import { tablesOf } from '../structure/catalogue.ts';
import { openWorld, type World } from '../world.ts';

const until = new Date('2026-11-20T10:20:00+09:00');
const { sakura, minato } = cast;

let folder: string;
let house: TestDatabase;
let world: World;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'denwaban-keeping-'));
  house = await freshDatabase();
  const { url: ownerUrl, secret } = house;
  await seedHistory({ ownerUrl, secret, until, days: 0, seed: 7, progress: () => {} });
  world = await openWorld({ ownerUrl, secret, at: until, post: letterbox() });
  await keepSound();
});
afterAll(async () => {
  await world.end();
  await house.drop();
  await rm(folder, { recursive: true });
});

describe('backup', () => {
  let backup: string;
  let empty: TestDatabase;
  afterAll(() => empty.drop());
  beforeAll(async () => {
    empty = await emptyDatabase();
    backup = join(folder, 'house.backup');
    const { dataFolder } = world.house.books;
    const at = { ownerUrl: house.url, secret: house.secret, dataFolder, now: until };
    await writeBackup({ ...at, to: backup, keepsSecret: true, passphrase: '合言葉はさくら通販の裏口' });
  });

  const restoring = (file: string, ownerUrl: string, dataFolder: string) =>
    restoreBackup({
      file,
      ownerUrl,
      dataFolder,
      passphrase: '合言葉はさくら通販の裏口',
      givenSecret: null,
      over: 'nothing',
    });

  test('everything comes back in an empty place, table by table and file by file, and a call is taken there', async () => {
    const [before, files] = [await sumsIn(house.url), await filesIn(world.house.books.dataFolder)];
    const place = await emptyDatabase();
    const dataFolder = join(folder, 'restored');
    await restoring(backup, place.url, dataFolder);

    expect(await sumsIn(place.url)).toEqual(before);
    expect(before.cases?.rows).toBeGreaterThan(3);
    const { secret, ...back } = await filesIn(dataFolder);
    expect(back).toEqual(files);
    expect(await readFile(join(dataFolder, 'secret'), 'utf8')).toBe(`${house.secret}\n`);

    const again = await openWorld({ ownerUrl: place.url, secret: house.secret, at: until, post: letterbox() });
    const suzuki = operator(again.person(whoHas(minato.staff.suzuki.email)));
    const kato = again.person(whoHas(minato.staff.kato.email));
    expect(await takesACall(suzuki, caller(kato, '090-1111-2222'), sakura.lines.number)).toMatch(/\d/);
    await again.end();
    await place.drop();
  });

  test('it is refused where an agency has its books, and where somebody is at work', async () => {
    const before = await sumsIn(house.url);
    await expect(restoring(backup, house.url, join(folder, 'other'))).rejects.toThrow('Denwaban is running');
    const other = await freshDatabase();
    await found(other);
    await expect(restoring(backup, other.url, join(folder, 'other'))).rejects.toThrow('帳簿があります');
    expect(await sumsIn(house.url)).toEqual(before);
    await other.drop();
  });

  const spoilt: [told: string, spoil: (file: string) => Promise<void>][] = [
    ['は壊れています', async (file) => truncate(file, (await stat(file)).size - 1000)],
    ['is damaged', (file) => change(file, 40_000)],
    ['は電話番のバックアップではありません', (file) => writeFile(file, 'これは別のファイルです。')],
    ['is no backup of Denwaban', (file) => packed(file, [entryOf('notes.txt', 'x')])],
    ['newer Denwaban (9.0.0)', (file) => packed(file, [entryOf(beginningPath, JSON.stringify(fromTheFuture))])],
    ['list of contents is missing', (file) => packed(file, [entryOf(beginningPath, JSON.stringify(ofToday))])],
    ['cannot be read', (file) => rm(file)],
  ];

  test.each(spoilt)('what is no whole backup of ours is refused, and nothing is changed: %s', async (told, spoil) => {
    const file = join(folder, 'spoilt.backup');
    await copyFile(backup, file);
    await spoil(file);
    const dataFolder = join(folder, 'spoilt');
    await expect(restoring(file, empty.url, dataFolder)).rejects.toThrow(told);
    expect(await sumsIn(empty.url)).toEqual({});
    expect(await readdir(dataFolder).catch(() => [])).toEqual([]);
  });

  test('without the passphrase nobody reads it', async () => {
    const at = { file: backup, ownerUrl: house.url, dataFolder: folder, givenSecret: null, over: 'nothing' } as const;
    await expect(restoreBackup({ ...at, passphrase: null })).rejects.toThrow('合言葉で保護されています');
    await expect(restoreBackup({ ...at, passphrase: 'ひらけごま ひらけごま' })).rejects.toThrow('合言葉が違います');
  });
});

describe('archive', () => {
  let archive: Buffer;
  beforeAll(async () => {
    const kato = world.person(whoHas(minato.staff.kato.email));
    const asked = await kato.asks(askArchive, { params: { client: sakura.id } });
    const { archives } = await kato.asks(listArchives, { params: { client: sakura.id } });
    expect(archives).toMatchObject([{ id: asked.id, state: 'done', askedBy: minato.staff.kato.businessName }]);
    const cookie = (await kato.cookie()) as string;
    const file = await world.house.server.inject({ url: `/api/archives/${asked.id}/file`, headers: { cookie } });
    archive = file.rawPayload;
    expect(createHash('sha256').update(archive).digest('hex')).toBe(archives[0]?.made?.sha256);
  });

  test('a client moves to another house: all its records and files, and a call is taken by the same manual', async () => {
    const other = await freshDatabase();
    const there = await openWorld({ ownerUrl: other.url, secret: other.secret, at: until, post: letterbox() });
    const { manager, agency } = await foundIn(there);
    expect(await arrive(there, manager, archive)).toMatchObject({
      state: 'done',
      came: { client: sakura.id, name: 'さくら通販' },
    });

    const own = { agency: minato.id, client: sakura.id };
    const theirs = await recordsOf(house.url, own);
    expect(await recordsOf(other.url, { agency, client: sakura.id })).toEqual(theirs);
    expect(theirs.cases?.rows).toBeGreaterThan(1);
    for (const word of [
      'script_versions',
      'contacts',
      'hours',
      'lines',
      'contracts',
      'calls',
      'recordings',
      'callers',
      'events',
    ])
      expect(theirs[word]?.rows, word).toBeGreaterThan(0);
    const sound = (data: string, of: string) => filesIn(join(data, 'recordings', of));
    expect(await sound(there.house.books.dataFolder, agency)).toEqual(await soundOfSakura());

    const suzuki = operator(await newOperator(there, agency));
    const manuals = async (person: typeof manager) => {
      const { versions } = await person.asks(listVersions, { params: { client: sakura.id } });
      return person.asks(getVersion, {
        params: { id: versions.find(({ state }) => state === 'published')?.id as string },
      });
    };
    const kato = world.person(whoHas(minato.staff.kato.email));
    expect((await manuals(manager)).content).toEqual((await manuals(kato)).content);
    expect(await takesACall(suzuki, caller(manager, '090-1111-2222'), sakura.lines.number)).toMatch(/\d/);

    expect(await arrive(there, manager, archive)).toMatchObject({
      state: 'failed',
      why: { code: 'client_already_here' },
    });
    await there.end();
    await other.drop();
  });

  test('a damaged archive is not taken in, nor is a file of another kind', async () => {
    const other = await freshDatabase();
    const there = await openWorld({ ownerUrl: other.url, secret: other.secret, at: until, post: letterbox() });
    const { manager } = await foundIn(there);
    const before = await sumsIn(other.url, ['clients', 'cases', 'calls', 'staff']);
    const cut = await arrive(there, manager, archive.subarray(0, archive.length - 500));
    expect(cut).toMatchObject({ state: 'failed', why: { code: 'archive_damaged' } });
    const flipped = Buffer.from(archive);
    flipped[20_000] = (flipped[20_000] as number) ^ 0xff;
    expect(await arrive(there, manager, flipped)).toMatchObject({ state: 'failed', why: { code: 'archive_damaged' } });
    const foreign = await arrive(there, manager, Buffer.from('これは別のファイルです。'));
    expect(foreign).toMatchObject({ state: 'failed', why: { code: 'not_an_archive' } });
    expect(await sumsIn(other.url, ['clients', 'cases', 'calls', 'staff'])).toEqual(before);
    await there.end();
    await other.drop();
  });

  test('a command at the machine takes it in as well, and says what was wrong where it does not', async () => {
    const other = await freshDatabase();
    await found(other);
    const file = join(folder, 'came.tar.gz');
    await writeFile(file, archive);
    const takesIn = (agency: string) => runCommand(other, join(folder, 'command'), 'take-in', file, '--agency', agency);
    expect(await takesIn('別の会社')).toMatchObject({ code: 1, stderr: expect.stringContaining('「別の会社」') });
    const came = await takesIn(founding.name);
    expect(came).toMatchObject({ code: 0, stdout: expect.stringContaining('さくら通販 を取り込みました') });
    const [{ cases }, { cases: theirs }] = [await sumsIn(other.url, ['cases']), await sumsIn(house.url, ['cases'])];
    expect(cases?.rows).toBeGreaterThan(1);
    expect(cases?.rows).toBeLessThanOrEqual(theirs?.rows as number);
    expect(await takesIn(founding.name)).toMatchObject({ code: 1, stderr: expect.stringContaining('さくら通販') });
    await other.drop();
  });

  test('nobody of the house is in it but by business name, and what must not be told is not', async () => {
    const file = join(folder, 'sakura.tar.gz');
    await writeFile(file, archive);
    const { readTar } = await import('@denwaban/server/shell/tarballs/read-tar.ts');
    const { gunzip } = await import('@denwaban/server/shell/tarballs/gunzip.ts');
    let all = '';
    for await (const { path, content } of readTar(gunzip(createReadStream(file))))
      if (!path.startsWith('files/')) all += `${path}\n${await text(content)}`;
    expect(all).toContain('README.ja.md');
    expect(all).toContain(minato.staff.suzuki.businessName);
    for (const { legalName, email } of Object.values(minato.staff)) {
      expect(all).not.toContain(legalName);
      expect(all).not.toContain(email);
    }
    expect(all).not.toContain('けやき');
    expect(all).not.toMatch(/records\/(suspicions|verifications|access|grants)/);
  });
});

type Call = { id: string };

/** From the ring to the message: what the receipt number is. */
async function takesACall(
  who: ReturnType<typeof operator>,
  from: ReturnType<typeof caller>,
  line: Call,
): Promise<string> {
  await who.isAvailable();
  await from.rings(line);
  await who.answers();
  const { call } = await who.person.asks(getDesk);
  expect(call?.clientCard.name).toBe('さくら通販');
  const answers = {
    matter: { given: 'other' },
    inquiry: { given: '営業時間を知りたい' },
    name: { given: '山本 和子', reading: 'ヤマモト カズコ', readBack: true },
    phone: { given: '090-1111-2222', readBack: true },
  };
  const draft = { ...emptyDraft(), kind: 'inquiry', summary: '営業時間の確認', details: '', answers } as const;
  await who.types(draft as never);
  const taken = await who.triesToTakeMessage(draft as never);
  if ('refused' in taken) throw new Error(JSON.stringify(taken));
  return taken.receiptNumber;
}

function whoHas(email: string) {
  return signIns.find((each) => each.email === email) as (typeof signIns)[number];
}

/** Two pieces of sound of a call of さくら通販, on the shelf and in the books. */
async function keepSound(): Promise<void> {
  const owner = openPool(house.url, { max: 1 });
  const { rows } = await owner.query('select id from calls where client_id = $1 order by id limit 1', [sakura.id]);
  const id = newId(until);
  await owner.query('insert into recordings values ($1, $2, $3, $4, $5, $6)', [
    ...[minato.id, id, sakura.id, rows[0].id, minato.staff.suzuki.id, until],
  ]);
  for (const [piece, sound] of [Buffer.alloc(30_000, 7), Buffer.alloc(5, 9)].entries()) {
    const sha256 = createHash('sha256').update(sound).digest('hex');
    const place = join(world.house.books.dataFolder, 'recordings', minato.id, id, `${piece}-${sha256}.webm`);
    await mkdir(dirname(place), { recursive: true });
    await writeFile(place, sound);
    await owner.query('insert into recording_pieces values ($1, $2, $3, $4, $5, $6, $7)', [
      ...[minato.id, id, piece, sakura.id, sound.length, sha256, until],
    ]);
  }
  await owner.end();
}

function soundOfSakura() {
  return filesIn(join(world.house.books.dataFolder, 'recordings', minato.id));
}

type Sums = Record<string, { rows: number; sum: string }>;

/** Counted by the database itself, apart from everything that is tested here. */
async function sumsIn(ownerUrl: string, only?: string[]): Promise<Sums> {
  const owner = openPool(ownerUrl, { max: 1 });
  const sums: Sums = {};
  for (const { name, columns } of await tablesOf(owner)) {
    if (name === 'migrations' || name.startsWith('jobs.') || (only && !only.includes(name))) continue;
    const carried = columns.filter(({ type }) => type !== 'xid8').map((column) => `"${column.name}"`);
    const { rows } = await owner.query(
      `select count(*) as rows, coalesce(md5(string_agg(t::text, E'\\n' order by t::text)), '') as sum
         from (select ${carried.join(', ')} from ${name}) t`,
    );
    sums[name] = rows[0];
  }
  await owner.end();
  return sums;
}

/** What a house keeps of a client, without saying whose house it is. */
async function recordsOf(ownerUrl: string, { agency, client }: { agency: string; client: string }): Promise<Sums> {
  const owner = openPool(ownerUrl, { max: 1 });
  const sums: Sums = {};
  for (const { name, schema, columns } of await tablesOf(owner)) {
    if (schema !== 'public' || !isCarried(name) || !columns.some((column) => column.name === 'client_id')) continue;
    const left = ['agency_id', 'sign_in', 'button_key'];
    const carried = columns
      .filter((each) => each.type !== 'xid8' && !left.includes(each.name))
      .map((each) => `"${each.name}"`);
    const own =
      name === 'due'
        ? "and word in ('callback', 'complaint', 'complaint_report', 'relay', 'promise', 'task')"
        : // Happened when the archive was written.
          name === 'events'
          ? "and name <> 'archive.made'"
          : // What this house wrote to its own people stays here.
            name === 'letters'
            ? 'and to_address not in (select email from staff_legal_names where email is not null)'
            : '';
    const { rows } = await owner.query(
      `select count(*) as rows, coalesce(md5(string_agg(replace(t::text, $2, 'agency'), E'\\n' order by t::text)), '') as sum
         from (select ${carried.join(', ')} from ${name} where client_id = $1 ${own}) t`,
      [client, agency],
    );
    sums[name] = rows[0];
  }
  await owner.end();
  return sums;
}

async function filesIn(place: string): Promise<Record<string, string>> {
  const found = await readdir(place, { recursive: true, withFileTypes: true });
  const files = found.filter(
    (each) => each.isFile() && !each.name.startsWith('.') && !each.parentPath.includes('/archives/'),
  );
  const sums = files.map(async ({ parentPath, name }) => {
    const sum = createHash('sha256').update(await readFile(join(parentPath, name)));
    return [join(parentPath, name).slice(place.length), sum.digest('hex')];
  });
  const all = Object.fromEntries(await Promise.all(sums));
  const { '/secret': secret, ...rest } = all;
  return secret ? { ...rest, secret } : rest;
}

const founding = {
  name: 'こだま電話代行',
  reading: 'コダマデンワダイコウ',
  manager: { name: '児玉 一郎', businessName: '児玉', email: 'kodama@example.jp' },
};

async function found(database: TestDatabase): Promise<void> {
  const other = await openWorld({ ownerUrl: database.url, secret: database.secret, at: until, post: letterbox() });
  await foundIn(other);
  await other.end();
}

async function foundIn(there: World) {
  const answer = await foundWithManager(there.house.books, founding);
  if (!('agency' in answer)) throw new Error(answer.code);
  const { agency, manager: person, link } = answer;
  // By the link that the command tells.
  const body = { token: link.split('#')[1], password: 'kodama no himitsu 8' };
  const set = await there.wire({ method: 'POST', path: '/sign-in/passwords', cookie: null, body });
  expect(set.status, set.text).toBeLessThan(300);
  const { signedIn } = await import('../asking.ts');
  const manager = signedIn(there.wire, async () => ({ email: founding.manager.email, password: body.password }));
  return { agency, person, manager };
}

async function newOperator(there: World, agency: string) {
  const id = newId(until);
  await inAgency(there.house.books, { as: 'staff', agency, by: theHouse }, async (tx) => {
    await staff.add(
      tx,
      { id, businessName: '鈴木', role: 'operator', state: 'invited' },
      { legalName: '鈴木 一', email: 'ichi@example.jp' },
    );
    await routing.setGrants(tx, id, [sakura.id]);
  });
  return there.person({
    agency,
    client: null,
    person: id,
    name: '鈴木',
    role: 'operator',
    company: '',
    email: 'ichi@example.jp',
  });
}

async function arrive(there: World, manager: ReturnType<World['person']>, archive: Buffer): Promise<ArrivalShown> {
  const headers = { cookie: (await manager.cookie()) as string, 'content-type': 'application/gzip' };
  const sent = await there.house.server.inject({
    ...{ method: 'POST', url: '/api/arrivals?name=sakura.tar.gz', headers, payload: archive },
  });
  expect(sent.statusCode, sent.body).toBe(200);
  await there.house.settle();
  const { arrivals } = await manager.asks(listArrivals);
  return arrivals.find(({ id }) => id === sent.json().id) as ArrivalShown;
}

async function change(file: string, at: number): Promise<void> {
  const handle = await open(file, 'r+');
  await handle.write(Buffer.from('電話番'), 0, 9, at);
  await handle.close();
}

async function packed(file: string, entries: ReturnType<typeof entryOf>[]): Promise<void> {
  const { Readable } = await import('node:stream');
  const { createWriteStream } = await import('node:fs');
  await pipeline(Readable.from(tarOf(entries, until)), createGzip(), createWriteStream(file));
}

const ofToday: Beginning = {
  ...{ format: 'denwaban-backup', formatVersion: 1, denwaban: '0.1.0', postgres: '18.4', madeAt: until.toISOString() },
  ...{ migrations: [], secretMark: '' },
};
const fromTheFuture: Beginning = {
  ...ofToday,
  ...{ denwaban: '9.0.0', migrations: [{ name: '9999_robots.sql', hash: 'x' }] },
};
