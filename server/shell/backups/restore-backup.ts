import { randomBytes } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import pg from 'pg';
import { bookOfMigrations, type Migration, makeRoles, migrations, runOne } from '../migrate.ts';
import { Stop } from '../stop.ts';
import { type Beginning, type Ending, secretMarkOf } from './backup.ts';
import { type CopyingIn, copyIn } from './copy.ts';
import { foldersIn } from './files.ts';
import { newer, readBackup } from './read-backup.ts';
import { referencesOf, schemasOf } from './tables.ts';

export type RestoreOptions = {
  file: string;
  passphrase: string | null;
  ownerUrl: string;
  dataFolder: string;
  /** The secret this Denwaban was given; null where it lies in the data folder, and so comes with the backup. */
  givenSecret: string | null;
  /** `replace` was said plainly: what is there now goes. */
  over: 'nothing' | 'what_is_there';
};

export type Restored = Ending & { madeAt: string; replacedFolder: string | null };

/** All that a backup must be, and all that must hold here, before anything is touched. */
export async function examine({
  file,
  passphrase,
  givenSecret,
}: Pick<RestoreOptions, 'file' | 'passphrase' | 'givenSecret'>) {
  let kept: string | null = null;
  const read = await readBackup(file, passphrase, {
    // Told before anything else that may be wrong with it.
    beginning: async (beginning) => void (await knownTo(beginning)),
    secret: (secret) => {
      kept = secret;
    },
  });
  const known = await knownTo(read.beginning);
  return { ...read, ...known, secret: secretFor(read.beginning, givenSecret, kept) };
}

/**
 * Reads the whole backup once to be sure of it, and again to bring everything back: the tables in one transaction, the
 * files beside what is there until that is about to commit. Stops, with nothing changed, where that cannot be.
 */
export async function restoreBackup(options: RestoreOptions): Promise<Restored> {
  const examined = await examine(options);
  const owner = new pg.Client({ connectionString: options.ownerUrl });
  await owner.connect();
  const files = await openStage(options.dataFolder);
  try {
    await refuseOthers(owner);
    if (options.over === 'nothing') await refuseContent(owner);
    await makeRoles(owner, examined.secret.value);
    await owner.query('begin');
    await bringBack(owner, options, examined, files);
    const replacedFolder = await files.swap();
    await owner.query('commit').catch(async (failure) => {
      await files.swapBack();
      throw failure;
    });
    if (examined.secret.comes) await keepSecret(options.dataFolder, examined.secret.value);
    await owner.query('analyze');
    return { ...examined.ending, madeAt: examined.beginning.madeAt, replacedFolder };
  } finally {
    await owner.end();
    await files.clear();
  }
}

type Examined = Awaited<ReturnType<typeof examine>>;

async function bringBack(owner: pg.Client, { file, passphrase }: RestoreOptions, examined: Examined, files: Stage) {
  await clear(owner);
  for (const migration of examined.before) await runOne(owner, migration);
  const references = await referencesOf(owner);
  for (const { table, name } of references) await owner.query(`alter table ${table} drop constraint ${name}`);
  await fill(owner, { file, passphrase, ending: examined.ending, files });
  for (const { table, name, says } of references)
    await owner.query(`alter table ${table} add constraint ${name} ${says}`);
  for (const { name, last } of examined.ending.sequences)
    if (last !== null) await owner.query('select setval($1::regclass, $2::bigint)', [name, last]);
  for (const migration of examined.after) await runOne(owner, migration);
}

/** Everything of ours, so that the schema is made as it was when the backup was. */
async function clear(owner: pg.Client): Promise<void> {
  for (const schema of await schemasOf(owner)) await owner.query(`drop schema ${pg.escapeIdentifier(schema)} cascade`);
  await owner.query('create schema public; grant usage on schema public to public');
  await owner.query(bookOfMigrations);
}

type Filling = { file: string; passphrase: string | null; ending: Ending; files: Stage };

async function fill(owner: pg.Client, { file, passphrase, ending, files }: Filling): Promise<void> {
  const names = ending.tables.map(({ name }) => name);
  // Migrations put down what every house begins with; all of it comes from the backup.
  if (names.length > 0) await owner.query(`truncate ${names.join(', ')}`);
  const tables = openTables(owner, ending);
  await readBackup(file, passphrase, { table: tables.write, file: files.keep });
  await tables.end();
}

/** The parts of a table follow each other: each table is one COPY, begun at its first part. */
function openTables(owner: pg.Client, ending: Ending) {
  let now: { name: string; copying: CopyingIn } | null = null;
  const end = async () => {
    if (!now) return;
    const { name, copying } = now;
    now = null;
    const rows = await copying.end();
    const wanted = ending.tables.find((table) => table.name === name)?.rows;
    if (rows !== wanted) throw new Error(`${name}: ${rows} rows came back of ${wanted}`);
  };
  return {
    end,
    write: async (name: string, bytes: Buffer) => {
      if (now?.name !== name) {
        await end();
        const columns = ending.tables.find((table) => table.name === name)?.columns ?? [];
        now = { name, copying: await copyIn(owner, `copy ${name} (${columns.join(', ')}) from stdin`) };
      }
      await now.copying.write(bytes);
    },
  };
}

async function knownTo(beginning: Beginning): Promise<{ before: Migration[]; after: Migration[] }> {
  const ours = await migrations();
  const hashes = new Map(beginning.migrations.map(({ name, hash }) => [name, hash]));
  for (const { name, hash } of beginning.migrations) {
    const known = ours.find((migration) => migration.name === name);
    if (!known) throw newer(beginning);
    if (known.hash !== hash) throw other(name);
  }
  return { before: ours.filter(({ name }) => hashes.has(name)), after: ours.filter(({ name }) => !hashes.has(name)) };
}

function other(migration: string): Stop {
  return new Stop(
    `This backup was made by a Denwaban whose tables are not those of this one (${migration}). Nothing was changed.`,
    `このバックアップは、表の形が異なる電話番で作られています（${migration}）。何も変更していません。`,
  );
}

function secretFor({ secretMark }: Beginning, given: string | null, kept: string | null) {
  const value = given ?? kept;
  if (value !== null && secretMarkOf(value) === secretMark) return { value, comes: given === null };
  throw new Stop(
    'The backup was made under another DENWABAN_SECRET: set it to the one it was made under. Nothing was changed.',
    'このバックアップは別の DENWABAN_SECRET のもとで作られています。そのときの値を設定してください。何も変更していません。',
  );
}

async function refuseOthers(owner: pg.Client): Promise<void> {
  const { rows } = await owner.query(
    `select from pg_stat_activity where datname = current_database() and usename in ('denwaban_app', 'denwaban_sign_in') limit 1`,
  );
  if (rows.length > 0)
    throw new Stop(
      'Denwaban is running on this database: stop it first. Nothing was changed.',
      'このデータベースで電話番が動いています。先に止めてください。何も変更していません。',
    );
}

async function refuseContent(owner: pg.Client): Promise<void> {
  const { rows } = await owner.query<{ there: boolean }>(`select to_regclass('public.agencies') is not null as there`);
  if (!rows[0]?.there || (await owner.query('select from agencies limit 1')).rows.length === 0) return;
  throw new Stop(
    'There is an agency in this database. To put the backup in its place, add --replace. Nothing was changed.',
    'このデータベースには代行会社の帳簿があります。バックアップで置き換えるには --replace を付けてください。何も変更していません。',
  );
}

type Stage = Awaited<ReturnType<typeof openStage>>;

/** Files wait in a folder beside their places; what they replace is moved aside and never removed. */
async function openStage(dataFolder: string) {
  const mark = randomBytes(4).toString('hex');
  const stage = join(dataFolder, `restoring-${mark}`);
  const aside = join(dataFolder, `replaced-${mark}`);
  let replaced: string[] = [];
  let placed: string[] = [];
  await mkdir(stage, { recursive: true });
  return {
    keep: async (path: string, content: AsyncIterable<Buffer>) => {
      const place = join(stage, path);
      await mkdir(dirname(place), { recursive: true });
      await pipeline(Readable.from(content, { objectMode: false }), createWriteStream(place, { flush: true }));
    },
    swap: async (): Promise<string | null> => {
      const there = await foldersIn(dataFolder);
      const come = await foldersIn(stage);
      if (there.length > 0) await mkdir(aside, { recursive: true });
      for (const name of there) await rename(join(dataFolder, name), join(aside, name));
      replaced = there;
      for (const name of come) await rename(join(stage, name), join(dataFolder, name));
      placed = come;
      return there.length > 0 ? aside : null;
    },
    swapBack: async () => {
      for (const name of placed) await rename(join(dataFolder, name), join(stage, name));
      for (const name of replaced) await rename(join(aside, name), join(dataFolder, name));
    },
    clear: () => rm(stage, { recursive: true, force: true }),
  };
}

async function keepSecret(dataFolder: string, secret: string): Promise<void> {
  const file = join(dataFolder, 'secret');
  const fresh = `${file}.${randomBytes(4).toString('hex')}`;
  await writeFile(fresh, `${secret}\n`, { mode: 0o600, flush: true });
  await rename(fresh, file);
}
