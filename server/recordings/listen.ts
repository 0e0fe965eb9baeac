import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { isRefusal, type Refusal, refuse } from '@denwaban/domain/refusals';
import { noteAccess } from '../access/note.ts';
import { record } from '../events/record.ts';
import * as events from '../events/store.ts';
import { type AgencyTx, type Books, inAgency, type Scope } from '../shell/agency.ts';
import { type Index, indexOf } from './index-of.ts';
import { type Range, rangeOf } from './range.ts';
import type { Place, Shelf } from './shelf.ts';
import type { SoundType } from './store.ts';
import * as store from './store.ts';

/** `range` null: there is nothing of what was asked for. */
export type Sound = { type: SoundType; bytes: number; range: Range | 'all' | null; stream: Readable };

/** A stretch of the sound: our own head, or so much of a piece. */
type Stretch = { bytes: number; take: (range: Range) => Readable };

/**
 * The sound of one part, its pieces end to end behind a head by which a player finds its way; all of it, or a range. That
 * somebody listened is in the history before a byte leaves.
 */
export async function listen(
  { books, scope }: { books: Books; scope: Scope },
  { id, asked }: { id: string; asked: string | undefined },
): Promise<Sound | Refusal> {
  const found = await inAgency<Found | Refusal>(books, scope, (tx) => note(tx, id));
  if (isRefusal(found)) return found;
  const { type, pieces } = found;
  const { shelf } = books;
  const places = pieces.map((piece) => ({ agency: scope.agency, recording: id, type, ...piece }));
  for (const place of places)
    if ((await shelf.bytes(place)) === null) throw new Error('a piece of sound is missing from the shelf');
  const stretches = stretchesOf(shelf, places, type === 'audio/webm' ? await indexFor(shelf, places) : null);
  const bytes = stretches.reduce((sum, stretch) => sum + stretch.bytes, 0);
  const range = rangeOf(asked, bytes);
  const wanted = range === 'all' ? { from: 0, to: bytes - 1 } : range;
  return { type, bytes, range, stream: Readable.from(wanted ? endToEnd(stretches, wanted) : []) };
}

/** Jumping about in a part asks for it many times: who listens is noted once an hour. */
type Found = { type: SoundType; pieces: store.Piece[] };

async function note(tx: AgencyTx, id: string): Promise<Found | Refusal> {
  const recording = await store.find(tx, id);
  const pieces = recording ? await store.pieces(tx, id) : [];
  if (!recording || pieces.length === 0) return refuse('not_found');
  const { client, call } = recording;
  await noteAccess(tx, { client, what: 'recording', about: id, action: 'listen' });
  if (!(await hasListenedLately(tx, id))) {
    await record(tx, { name: 'recording.listened', client, id, data: { call } });
  }
  return { type: recording.type, pieces };
}

const hour = 60 * 60_000;

async function hasListenedLately(tx: AgencyTx, id: string): Promise<boolean> {
  const history = await events.of(tx, id);
  return history.some(
    ({ name, by_id, at }) =>
      name === 'recording.listened' && by_id === tx.by.id && tx.now.getTime() - at.getTime() < hour,
  );
}

// A finished part is indexed once; a part that still grows, or one long not heard, again.
const mostKept = 100;
const kept = new Map<string, Index | null>();

async function indexFor(shelf: Shelf, places: readonly (Place & { bytes: number })[]): Promise<Index | null> {
  const key = `${places[0]?.recording} ${places.length}`;
  const known = kept.get(key);
  if (known !== undefined) return known;
  const sound = [];
  for (const place of places) sound.push(await buffer(shelf.take(place)));
  const index = indexOf(Buffer.concat(sound));
  kept.set(key, index);
  const [oldest] = kept.keys();
  if (kept.size > mostKept && oldest) kept.delete(oldest);
  return index;
}

function stretchesOf(shelf: Shelf, places: readonly (Place & { bytes: number })[], index: Index | null): Stretch[] {
  let skip = index?.skip ?? 0;
  const sound = places.flatMap((place): Stretch[] => {
    const from = Math.min(skip, place.bytes);
    skip -= from;
    const bytes = place.bytes - from;
    const take = (range: Range) => shelf.take(place, { from: from + range.from, to: from + range.to });
    return bytes > 0 ? [{ bytes, take }] : [];
  });
  if (!index) return sound;
  const { head } = index;
  return [{ bytes: head.length, take: ({ from, to }) => Readable.from([head.subarray(from, to + 1)]) }, ...sound];
}

async function* endToEnd(stretches: readonly Stretch[], { from, to }: Range) {
  let begins = 0;
  for (const { bytes, take } of stretches) {
    const range = { from: Math.max(from - begins, 0), to: Math.min(to - begins, bytes - 1) };
    if (range.from <= range.to) yield* take(range);
    begins += bytes;
  }
}
