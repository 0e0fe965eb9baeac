import { createHash } from 'node:crypto';
import type { Readable } from 'node:stream';
import type { Call } from '@denwaban/domain/calls';
import * as calls from '../calls/store.ts';
import { record } from '../events/record.ts';
import * as events from '../events/store.ts';
import type { Leg } from '../exchange/exchange.ts';
import { wavHead } from '../guidance/sound/wav-head.ts';
import { type AgencyTx, type Books, inAgency, theHouse } from '../shell/agency.ts';
import { type Peaks, peakMeter } from './peaks.ts';
import * as store from './store.ts';

/** Plain samples of 16 bits at 8000 a second, the caller's and ours in turn, and how many bytes there are of them. */
export type TwoSided = { bytes: number; stream: Readable };

// A call of an hour is 115 MB: it goes to the shelf in pieces of some four minutes, and is never in memory as a whole.
const mostBytes = 8_000_000;
const frameBytes = 4;

/**
 * What an exchange has kept of a call, on the shelf first and then in the books, as one WAV file with both sides apart. Doing
 * it again changes nothing. Of a call that is in nobody's books any more nothing is kept, and of one that goes on nothing yet.
 */
export async function keepCall(
  books: Books,
  { agency, call }: Leg,
  open: () => Promise<TwoSided | null>,
): Promise<'done' | 'too_early'> {
  const scope = { as: 'staff', agency, by: theHouse } as const;
  const found = await inAgency(books, scope, async (tx) => {
    const known = await calls.find(tx, call);
    const isWanted = known !== null && (await store.keptOf(tx, call, 'exchange')) === null;
    return { isOver: known === null || known.endedAt !== null, begun: isWanted ? tx.id() : null };
  });
  if (!found.isOver) return 'too_early';
  const { begun } = found;
  if (begun === null) return 'done';
  const sound = await open();
  if (!sound || sound.bytes < frameBytes) {
    // What is not read to its end keeps its connection, and nobody has many.
    sound?.stream.resume();
    return 'done';
  }
  const { pieces, peaks } = await shelve(books, { agency, recording: begun }, sound);
  await inAgency(books, scope, async (tx) => {
    const found = await calls.lock(tx, call);
    // Locked by now: of two who bring the same, the second finds the first.
    if (!found || (await store.keptOf(tx, call, 'exchange'))) return;
    const startedAt = await beginningOf(tx, found, peaks);
    const { client } = found;
    const recording = { id: begun, client, call, operator: null, startedAt, type, source: 'exchange' } as const;
    await store.add(tx, recording);
    for (const piece of pieces) await store.addPiece(tx, recording, piece);
    await store.addPeaks(tx, recording, peaks);
    const data = { call, seconds: Math.round(peaks.seconds) };
    await record(tx, { name: 'recording.kept', client, id: begun, data });
  });
  return 'done';
}

const type = 'audio/wav';

type Shelved = { pieces: store.Piece[]; peaks: Peaks };

/** A crash may have left half a sample at the end: it is left out. */
async function shelve(
  { shelf }: Books,
  part: { agency: string; recording: string },
  sound: TwoSided,
): Promise<Shelved> {
  const bytes = sound.bytes - (sound.bytes % frameBytes);
  const pieces: store.Piece[] = [];
  const meter = peakMeter(2);
  const head = wavHead({ rate: 8_000, bits: 16, sides: 2, bytes });
  for await (const samples of inPieces(sound.stream, bytes)) {
    meter.add(samples);
    const content = pieces.length === 0 ? Buffer.concat([head, samples]) : samples;
    const sha256 = createHash('sha256').update(content).digest('hex');
    const piece = { piece: pieces.length, bytes: content.length, sha256 };
    await shelf.keep({ ...part, ...piece, type }, content);
    pieces.push(piece);
  }
  return { pieces, peaks: meter.end() };
}

/** Throws where the sound ends before it was said to: what is on the shelf by then stands in no book. */
async function* inPieces(stream: Readable, bytes: number): AsyncGenerator<Buffer> {
  let left = bytes;
  let gathered: Buffer[] = [];
  let size = 0;
  for await (const part of stream as AsyncIterable<Buffer>) {
    for (let rest = part.subarray(0, left); rest.length > 0; ) {
      const more = rest.subarray(0, mostBytes - size);
      gathered.push(more);
      size += more.length;
      left -= more.length;
      rest = rest.subarray(more.length);
      if (size < mostBytes && left > 0) continue;
      yield Buffer.concat(gathered);
      [gathered, size] = [[], 0];
    }
  }
  if (left > 0) throw new Error('a sound broke off on its way from the exchange');
}

/** When it was known to be begun; a pause says the same. Else as long before the end of the call as it is. */
async function beginningOf(tx: AgencyTx, { id, endedAt }: Call, { seconds }: Peaks): Promise<Date> {
  const history = await events.of(tx, id);
  const first = history.find(({ name }) => name === 'call.recording_begun' || name === 'call.recording_paused');
  return first?.at ?? new Date((endedAt ?? tx.now).getTime() - seconds * 1000);
}
