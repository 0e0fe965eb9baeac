// Reads a backup from its beginning to its end and holds all it finds against the list at the end.
import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { Stop } from '../stop.ts';
import { gunzip } from '../tarballs/gunzip.ts';
import { Damaged, type Found, readTar } from '../tarballs/read-tar.ts';
import { isSealed, unseal, WrongPassphrase } from '../tarballs/seal.ts';
import { type Beginning, beginningPath, type Ending, endingPath, format, formatVersion, openSum } from './backup.ts';

/** What is done with the parts as they come by; what they are given may still turn out to be damaged until all is read. */
export type Reader = {
  beginning?(beginning: Beginning): Promise<void> | void;
  secret?(secret: string): Promise<void> | void;
  table?(name: string, bytes: Buffer): Promise<void>;
  file?(path: string, content: AsyncIterable<Buffer>): Promise<void>;
};

export type Read = { beginning: Beginning; ending: Ending };

/** Stops with plain words at anything that is not a whole backup of ours, as it was written. */
export async function readBackup(file: string, passphrase: string | null, reader: Reader = {}): Promise<Read> {
  try {
    const { bytes, ours } = await openArchive(file, passphrase);
    return await read(ours ? readTar(bytes) : orForeign(readTar(bytes)), reader);
  } catch (failure) {
    throw toldOf(file, failure);
  }
}

class Foreign extends Error {}

function toldOf(file: string, failure: unknown): unknown {
  if (failure instanceof Foreign)
    return new Stop(`${file} is no backup of Denwaban.`, `${file} は電話番のバックアップではありません。`);
  if (failure instanceof WrongPassphrase)
    return new Stop(`${file}: this is not its passphrase.`, `${file}: 合言葉が違います。`);
  const { code } = failure as { code?: string };
  if (code === 'ENOENT' || code === 'EISDIR' || code === 'EACCES')
    return new Stop(`${file} cannot be read (${code}).`, `${file} を読み取れません（${code}）。`);
  if (!(failure instanceof Damaged)) return failure;
  const why = failure.message;
  return new Stop(
    `${file} is damaged (${why}). Nothing was changed.`,
    `${file} は壊れています（${why}）。何も変更していません。`,
  );
}

/** `ours`: that it is one of ours is certain before it is read. */
async function openArchive(file: string, passphrase: string | null) {
  const handle = await open(file);
  const { buffer } = await handle.read(Buffer.alloc(16), 0, 16, 0);
  await handle.close();
  if (!isSealed(buffer) && !(buffer[0] === 0x1f && buffer[1] === 0x8b)) throw new Foreign();
  if (isSealed(buffer) && passphrase === null)
    throw new Stop(
      `${file} is sealed by a passphrase: set DENWABAN_BACKUP_PASSPHRASE.`,
      `${file} は合言葉で保護されています。DENWABAN_BACKUP_PASSPHRASE を設定してください。`,
    );
  const raw = createReadStream(file);
  const ours = isSealed(buffer);
  return { ours, bytes: gunzip(ours ? unseal(raw, passphrase as string) : raw) };
}

async function read(entries: AsyncGenerator<Found>, reader: Reader): Promise<Read> {
  const beginning = await beginningOf(entries);
  await reader.beginning?.(beginning);
  const seen = openTally();
  let ending: Ending | null = null;
  for await (const { path, content } of entries) {
    if (ending) throw new Damaged('something follows its end');
    if (path === endingPath) ending = JSON.parse((await whole(content)).toString()) as Ending;
    else if (path === 'secret') await reader.secret?.((await whole(content)).toString());
    else if (path.startsWith('tables/')) await readTable(path, content, seen, reader);
    else if (path.startsWith('files/')) await readFile(path.slice('files/'.length), content, seen, reader);
    else throw new Damaged(`it should not contain ${path}`);
  }
  if (!ending) throw new Damaged('its list of contents is missing');
  seen.hold(ending);
  return { beginning, ending };
}

/** What cannot even be begun was never a backup. */
async function* orForeign(entries: AsyncGenerator<Found>): AsyncGenerator<Found> {
  const first = await entries.next().catch((failure) => {
    throw failure instanceof Damaged ? new Foreign() : failure;
  });
  if (!first.done) yield first.value;
  yield* entries;
}

async function beginningOf(entries: AsyncGenerator<Found>): Promise<Beginning> {
  const first = await entries.next();
  if (first.done || first.value.path !== beginningPath) throw new Foreign();
  const beginning = JSON.parse((await whole(first.value.content)).toString()) as Beginning;
  if (beginning.format !== format) throw new Foreign();
  if (beginning.formatVersion > formatVersion) throw newer(beginning);
  return beginning;
}

export function newer({ denwaban }: Beginning): Stop {
  return new Stop(
    `This backup was made by a newer Denwaban (${denwaban}) than this one. Nothing was changed: bring this one up to date first.`,
    `このバックアップは、いまお使いのものより新しい電話番（${denwaban}）で作られています。何も変更していません。先にこちらを更新してください。`,
  );
}

async function readTable(path: string, content: AsyncIterable<Buffer>, seen: Tally, reader: Reader): Promise<void> {
  const name = path.slice('tables/'.length, path.lastIndexOf('/'));
  const bytes = await whole(content);
  seen.table(name, bytes);
  await reader.table?.(name, bytes);
}

async function readFile(path: string, content: AsyncIterable<Buffer>, seen: Tally, reader: Reader): Promise<void> {
  if (path.split('/').some((step) => step === '' || step === '.' || step === '..' || step.includes('\\')))
    throw new Damaged(`${path} is no path of ours`);
  const sum = openSum();
  const heard = (async function* () {
    for await (const part of content) {
      sum.add(part);
      yield part;
    }
  })();
  if (reader.file) await reader.file(path, heard);
  else for await (const _ of heard);
  seen.file(path, sum.end());
}

type Tally = ReturnType<typeof openTally>;

function openTally() {
  const tables = new Map<string, ReturnType<typeof openSum>>();
  const folders = new Map<string, { sum: ReturnType<typeof openSum>; files: number; bytes: number }>();
  return {
    table: (name: string, bytes: Buffer) => {
      const sum = tables.get(name) ?? openSum();
      tables.set(name, sum);
      sum.add(bytes);
    },
    file: (path: string, own: { bytes: number; sha256: string }) => {
      const name = path.split('/')[0] as string;
      const folder = folders.get(name) ?? { sum: openSum(), files: 0, bytes: 0 };
      folders.set(name, folder);
      folder.sum.add(Buffer.from(`${path} ${own.sha256}\n`));
      folder.files++;
      folder.bytes += own.bytes;
    },
    hold: (ending: Ending) => {
      for (const { name, sha256 } of ending.tables)
        if ((tables.get(name) ?? openSum()).end().sha256 !== sha256)
          throw new Damaged(`${name} is not what was written`);
      for (const { name, files, sha256 } of ending.folders) {
        const folder = folders.get(name) ?? { sum: openSum(), files: 0 };
        if (folder.files !== files || folder.sum.end().sha256 !== sha256)
          throw new Damaged(`${name}/ is not what was written`);
      }
      const listed = new Set([...ending.tables, ...ending.folders].map(({ name }) => name));
      for (const name of [...tables.keys(), ...folders.keys()])
        if (!listed.has(name)) throw new Damaged(`${name} is not on its list`);
    },
  };
}

async function whole(content: AsyncIterable<Buffer>): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of content) parts.push(part);
  return Buffer.concat(parts);
}
