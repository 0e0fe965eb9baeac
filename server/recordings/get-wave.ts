import type { Wave } from '@denwaban/api/recordings';
import { type Marking, marksOf } from '@denwaban/domain/recordings';
import { isRefusal, type Refusal, refuse } from '@denwaban/domain/refusals';
import * as events from '../events/store.ts';
import { type AgencyTx, type Books, inAgency, type Scope, theHouse } from '../shell/agency.ts';
import * as staff from '../staff/store.ts';
import { type Peaks, peakMeter, peaksPerSecond } from './peaks.ts';
import * as store from './store.ts';

/** What a part that came by telephone looks like. Refuses not_found (also of a sound that cannot be drawn). */
export async function getWave(books: Books, scope: Scope, id: string): Promise<Wave | Refusal> {
  const found = await inAgency<Known | Refusal>(books, scope, (tx) => lookUp(tx, id));
  if (isRefusal(found)) return found;
  const { recording, marks } = found;
  const { seconds, sides, peaks } = found.peaks ?? (await measure(books, scope.agency, recording));
  return { seconds, sides, perSecond: peaksPerSecond, peaks: peaks.toString('base64'), marks };
}

type Known = { recording: store.Recording; peaks: Peaks | null; marks: Wave['marks'] };

async function lookUp(tx: AgencyTx, id: string): Promise<Known | Refusal> {
  const recording = await store.find(tx, id);
  if (recording?.type !== 'audio/wav') return refuse('not_found');
  return { recording, peaks: await store.peaksOf(tx, id), marks: await marksIn(tx, recording) };
}

async function marksIn(tx: AgencyTx, { call, startedAt, source }: store.Recording): Promise<Wave['marks']> {
  if (source === 'voicemail') return [];
  const history = (await events.of(tx, call)).flatMap(({ name, at, data }) => {
    const is = marking[name];
    return is ? [{ is, at, by: (data as { operator?: string | null }).operator ?? null }] : [];
  });
  const marks = marksOf(history, startedAt);
  const names = await staff.namesOf(tx, [...new Set(history.flatMap(({ by }) => by ?? []))]);
  const named = (id: string | null) => id && (names.get(id) ?? null);
  return marks.map((mark) => ({ ...mark, by: named(mark.by), endedBy: named(mark.endedBy) }));
}

const marking: Record<string, Marking['is']> = {
  'call.recording_paused': 'paused',
  'call.recording_resumed': 'recorded_on',
  'call.held': 'held',
  'call.resumed': 'off_hold',
  'call.returned_to_queue': 'off_hold',
  'call.hung_up': 'over',
};

/** Of one side: a voicemail, which is short. Measured once, and kept from then on. */
async function measure(books: Books, agency: string, recording: store.Recording): Promise<Peaks> {
  const house: Scope = { as: 'staff', agency, by: theHouse };
  const pieces = await inAgency(books, house, (tx) => store.pieces(tx, recording.id));
  const meter = peakMeter(1);
  for (const [at, piece] of pieces.entries()) {
    const place = { agency, recording: recording.id, type: recording.type, ...piece };
    const range = at === 0 ? { from: headBytes, to: piece.bytes - 1 } : undefined;
    for await (const part of books.shelf.take(place, range)) meter.add(part as Buffer);
  }
  const peaks = meter.end();
  await inAgency(books, house, (tx) => store.addPeaks(tx, recording, peaks));
  return peaks;
}

const headBytes = 44;
