import type { Generated } from 'kysely';
import type { AgencyTx } from '../shell/agency.ts';
import type { Peaks } from './peaks.ts';

declare module '../shell/database.ts' {
  interface Tables {
    recordings: RecordingsTable;
    recording_pieces: PiecesTable;
    recording_peaks: PeaksTable;
  }
}

type RecordingsTable = {
  agency_id: string;
  id: string;
  client_id: string;
  call_id: string;
  operator_id: string | null;
  type: Generated<SoundType>;
  source: Generated<Source>;
  started_at: Date;
};

type PiecesTable = {
  agency_id: string;
  recording_id: string;
  piece: number;
  client_id: string;
  bytes: number;
  sha256: string;
  stored_at: Date;
};

type PeaksTable = {
  agency_id: string;
  recording_id: string;
  client_id: string;
  seconds: number;
  sides: number;
  peaks: Buffer;
};

export type SoundType = 'audio/webm' | 'audio/wav';
/** Who kept it: the operator's page, the exchange, or the machine that a caller spoke to. */
export type Source = 'desk' | 'exchange' | 'voicemail';

/** One part of a call's sound: what one page of one operator heard and said, or all of it that is no operator's. */
export type Recording = {
  id: string;
  client: string;
  call: string;
  operator: string | null;
  startedAt: Date;
  type: SoundType;
  source: Source;
};
export type Piece = { piece: number; bytes: number; sha256: string };

export async function add(tx: AgencyTx, recording: Recording): Promise<void> {
  const { id, client, call, operator, startedAt, type, source } = recording;
  await tx.q
    .insertInto('recordings')
    .values({
      agency_id: tx.agency,
      id,
      client_id: client,
      call_id: call,
      operator_id: operator,
      started_at: startedAt,
      type,
      source,
    })
    .execute();
}

export async function find(tx: AgencyTx, id: string): Promise<Recording | null> {
  const row = await tx.q
    .selectFrom('recordings')
    .selectAll()
    .where('agency_id', '=', tx.agency)
    .where('id', '=', id)
    .executeTakeFirst();
  if (!row) return null;
  const { client_id: client, call_id: call, operator_id: operator, started_at: startedAt, type, source } = row;
  return { id, client, call, operator, startedAt, type, source };
}

/** What the exchange kept of this call, or the caller said to the machine in it. */
export async function keptOf(tx: AgencyTx, call: string, source: Exclude<Source, 'desk'>): Promise<string | null> {
  const row = await tx.q
    .selectFrom('recordings')
    .select('id')
    .where('agency_id', '=', tx.agency)
    .where('call_id', '=', call)
    .where('source', '=', source)
    .executeTakeFirst();
  return row?.id ?? null;
}

/** The parts of a call in the order they began, with the operator's business name and how much is kept. */
export async function ofCall(tx: AgencyTx, call: string) {
  return tx.q
    .selectFrom('recordings as r')
    .leftJoin('staff as s', (join) => join.onRef('s.agency_id', '=', 'r.agency_id').onRef('s.id', '=', 'r.operator_id'))
    .leftJoin('recording_peaks as k', (join) =>
      join.onRef('k.agency_id', '=', 'r.agency_id').onRef('k.recording_id', '=', 'r.id'),
    )
    .leftJoin('recording_pieces as p', (join) =>
      join.onRef('p.agency_id', '=', 'r.agency_id').onRef('p.recording_id', '=', 'r.id'),
    )
    .select([
      'r.id',
      'r.call_id as call',
      'r.started_at as startedAt',
      'r.source',
      'r.type',
      'k.seconds',
      's.id as operator',
      's.business_name as operatorName',
    ])
    .select((eb) => [
      eb.fn.count<number>('p.piece').as('pieces'),
      eb.fn.coalesce(eb.fn.sum<number>('p.bytes'), eb.lit(0)).as('bytes'),
    ])
    .where('r.agency_id', '=', tx.agency)
    .where('r.call_id', '=', call)
    .groupBy(['r.agency_id', 'r.id', 'r.call_id', 'r.started_at', 'r.source', 'r.type', 'k.seconds'])
    .groupBy(['s.id', 's.business_name'])
    .orderBy('r.id')
    .execute();
}

/** The kept pieces of a part, in order. */
export async function pieces(tx: AgencyTx, recording: string): Promise<Piece[]> {
  return tx.q
    .selectFrom('recording_pieces')
    .select(['piece', 'bytes', 'sha256'])
    .where('agency_id', '=', tx.agency)
    .where('recording_id', '=', recording)
    .orderBy('piece')
    .execute();
}

/** This piece, and the one before it, where they are kept. */
export async function around(tx: AgencyTx, recording: string, piece: number) {
  const rows = await tx.q
    .selectFrom('recording_pieces')
    .select(['piece', 'bytes', 'sha256'])
    .where('agency_id', '=', tx.agency)
    .where('recording_id', '=', recording)
    .where('piece', 'in', [piece - 1, piece])
    .execute();
  return { same: rows.find((row) => row.piece === piece), before: rows.find((row) => row.piece === piece - 1) };
}

export async function addPiece(
  tx: AgencyTx,
  { id, client }: Recording,
  { piece, bytes, sha256 }: Piece,
): Promise<void> {
  await tx.q
    .insertInto('recording_pieces')
    .values({ agency_id: tx.agency, recording_id: id, piece, client_id: client, bytes, sha256, stored_at: tx.now })
    .execute();
}

export async function addPeaks(tx: AgencyTx, { id, client }: Pick<Recording, 'id' | 'client'>, peaks: Peaks) {
  await tx.q
    .insertInto('recording_peaks')
    .values({ agency_id: tx.agency, recording_id: id, client_id: client, ...peaks })
    .onConflict((clash) => clash.doNothing())
    .execute();
}

export async function peaksOf(tx: AgencyTx, recording: string): Promise<Peaks | null> {
  const row = await tx.q
    .selectFrom('recording_peaks')
    .select(['seconds', 'sides', 'peaks'])
    .where('agency_id', '=', tx.agency)
    .where('recording_id', '=', recording)
    .executeTakeFirst();
  return row ?? null;
}

/** Whether a row stands for a piece of sound found on the shelf. */
export async function standsFor(tx: AgencyTx, recording: string, piece: number, sha256: string): Promise<boolean> {
  const row = await tx.q
    .selectFrom('recording_pieces')
    .select('piece')
    .where('agency_id', '=', tx.agency)
    .where('recording_id', '=', recording)
    .where('piece', '=', piece)
    .where('sha256', '=', sha256)
    .executeTakeFirst();
  return row !== undefined;
}
