// Reads an archive from its beginning to its end and holds all it finds against the list at the end.
import { createReadStream } from 'node:fs';
import type { ArrivalFault } from '@denwaban/domain/archives';
import { openSum } from '../shell/backups/backup.ts';
import { gunzip } from '../shell/tarballs/gunzip.ts';
import { Damaged, type Found, readTar } from '../shell/tarballs/read-tar.ts';
import { type About, aboutPath, format, formatVersion, type List, listPath, type Part } from './contents.ts';
import { openFolders } from './folders.ts';

/** Why an archive is not taken in. */
export class Unfit extends Error {
  readonly code: ArrivalFault;
  readonly about: string;
  constructor(code: ArrivalFault, about: string) {
    super(`${code}: ${about}`);
    this.code = code;
    this.about = about;
  }
}

/** Must read what it is given to its end, or not at all. */
export type Reader = (path: string, content: AsyncIterable<Buffer>) => Promise<void>;

/** Throws Unfit at anything but a whole archive of ours, as it was written. */
export async function readArchive(file: string, reader: Reader = pass): Promise<{ about: About; list: List }> {
  try {
    return await read(readTar(gunzip(createReadStream(file))), reader);
  } catch (failure) {
    if (failure instanceof Damaged || failure instanceof SyntaxError)
      throw new Unfit('archive_damaged', failure.message);
    throw failure;
  }
}

async function read(entries: AsyncGenerator<Found>, reader: Reader): Promise<{ about: About; list: List }> {
  const parts: Part[] = [];
  const folders = openFolders(parts);
  let about: About | null = null;
  let list: List | null = null;
  for await (const { path, content } of orForeign(entries)) {
    if (list) throw new Damaged('something follows its end');
    if (about === null && path !== aboutPath) throw new Unfit('not_an_archive', path);
    const sum = openSum();
    const heard = listening(content, sum.add);
    if (path === aboutPath) about = aboutOf(await textOf(heard));
    else if (path === listPath) list = JSON.parse(await textOf(heard)) as List;
    else await reader(path, heard);
    for await (const _ of heard);
    if (path.startsWith('files/')) folders.add(path, sum.end());
    else if (path !== listPath) parts.push({ path, ...sum.end() });
  }
  folders.end();
  if (!about || !list) throw new Damaged('its list of contents is missing');
  compare(parts, list.parts);
  return { about, list };
}

/** What cannot even be begun was never an archive. */
async function* orForeign(entries: AsyncGenerator<Found>): AsyncGenerator<Found> {
  const first = await entries.next().catch((failure) => {
    throw failure instanceof Damaged ? new Unfit('not_an_archive', failure.message) : failure;
  });
  if (first.done) throw new Unfit('not_an_archive', 'empty');
  yield first.value;
  yield* entries;
}

function aboutOf(text: string): About {
  const about = JSON.parse(text) as About;
  if (about.format !== format) throw new Unfit('not_an_archive', String(about.format));
  if (about.formatVersion > formatVersion) throw new Unfit('archive_newer', about.denwaban);
  return about;
}

function compare(found: readonly Part[], listed: readonly Part[]): void {
  const sums = new Map(found.map((part) => [part.path, part]));
  for (const { path, sha256, files } of listed) {
    const part = sums.get(path);
    if (part?.sha256 !== sha256 || part.files !== files) throw new Damaged(`${path} is not what was written`);
    sums.delete(path);
  }
  for (const path of sums.keys()) throw new Damaged(`${path} is not on its list`);
}

async function* listening(content: AsyncIterable<Buffer>, hear: (part: Buffer) => void): AsyncGenerator<Buffer> {
  for await (const part of content) {
    hear(part);
    yield part;
  }
}

export async function textOf(content: AsyncIterable<Buffer>): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of content) parts.push(part);
  return Buffer.concat(parts).toString();
}

async function pass(_path: string, content: AsyncIterable<Buffer>): Promise<void> {
  for await (const _ of content);
}
