import { Readable } from 'node:stream';
import { type Refusal, refuse } from '@denwaban/domain/refusals';
import { record } from '../events/record.ts';
import { type AgencyTx, type Books, inAgency, type Scope } from '../shell/agency.ts';
import type { Place, Shelf } from './shelf.ts';
import * as store from './store.ts';

export type Sound = { bytes: number; stream: Readable };

/** The sound of one part, its pieces end to end. That somebody listened is in the history before a byte leaves. */
export async function listen(
  { books, shelf, scope }: { books: Books; shelf: Shelf; scope: Scope },
  id: string,
): Promise<Sound | Refusal> {
  const pieces = await inAgency(books, scope, (tx) => note(tx, id));
  if (!Array.isArray(pieces)) return pieces;
  const places: Place[] = pieces.map((piece) => ({ agency: scope.agency, recording: id, ...piece }));
  for (const place of places)
    if ((await shelf.bytes(place)) === null) throw new Error('a piece of sound is missing from the shelf');
  return { bytes: pieces.reduce((sum, { bytes }) => sum + bytes, 0), stream: Readable.from(endToEnd(shelf, places)) };
}

async function note(tx: AgencyTx, id: string): Promise<store.Piece[] | Refusal> {
  const recording = await store.find(tx, id);
  const pieces = recording ? await store.pieces(tx, id) : [];
  if (!recording || pieces.length === 0) return refuse('not_found');
  const { client, call } = recording;
  await record(tx, { name: 'recording.listened', client, id, data: { call } });
  return pieces;
}

async function* endToEnd(shelf: Shelf, places: readonly Place[]) {
  for (const place of places) yield* shelf.take(place);
}
