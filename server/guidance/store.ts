import type { Guidance, GuidanceContent, GuidanceKind, GuidancePlace } from '@denwaban/domain/guidance';
import { isRecorded } from '@denwaban/domain/recordings';
import { sql } from 'kysely';
import type { AgencyTx } from '../shell/agency.ts';

declare module '../shell/database.ts' {
  interface Tables {
    guidances: ContentColumns & { agency_id: string; client_id: string; line_id: string | null };
    house_guidances: ContentColumns & { agency_id: string };
    voicemails: { agency_id: string; line_id: string; client_id: string; seconds: number };
  }
}

type ContentColumns = {
  id: string;
  kind: GuidanceKind;
  text: string | null;
  file_name: string | null;
  sound: Buffer | null;
  sha256: string | null;
  seconds: number | null;
  set_at: Date;
};

/** What is kept for a client, its lines and the whole house, without the sounds themselves. */
export async function forClient(tx: AgencyTx, client: string): Promise<Guidance[]> {
  const { rows } = await sql<Row>`
    select id, client_id as client, line_id as line, kind, text, file_name as name, sha256, seconds
      from guidances where agency_id = ${tx.agency} and client_id = ${client}
    union all
    select id, null, null, kind, text, file_name, sha256, seconds from house_guidances where agency_id = ${tx.agency}
  `.execute(tx.q);
  return rows.map(guidanceOf);
}

export async function ofHouse(tx: AgencyTx): Promise<Guidance[]> {
  const rows = await tx.q
    .selectFrom('house_guidances')
    .select(['id', 'kind', 'text', 'file_name as name', 'sha256', 'seconds'])
    .where('agency_id', '=', tx.agency)
    .execute();
  return rows.map((row) => guidanceOf({ ...row, client: null, line: null }));
}

type Row = {
  id: string;
  client: string | null;
  line: string | null;
  kind: GuidanceKind;
  text: string | null;
  name: string | null;
  sha256: string | null;
  seconds: number | null;
};

function guidanceOf({ id, client, line, kind, text, name, sha256, seconds }: Row): Guidance {
  const content: GuidanceContent =
    text === null
      ? { is: 'file', name: name as string, sound: { sha256: sha256 as string, seconds: seconds as number } }
      : { is: 'text', text };
  return { id, client, line, kind, ...content } as Guidance;
}

/** In place of what was there. */
export async function save(tx: AgencyTx, guidance: Guidance, sound: Buffer | null): Promise<void> {
  const { id, kind, client, line } = guidance;
  const content = {
    ...{ id, kind, sound, set_at: tx.now },
    text: guidance.is === 'text' ? guidance.text : null,
    file_name: guidance.is === 'file' ? guidance.name : null,
    sha256: guidance.is === 'file' ? guidance.sound.sha256 : null,
    seconds: guidance.is === 'file' ? guidance.sound.seconds : null,
  };
  await remove(tx, guidance, kind);
  if (client === null)
    await tx.q
      .insertInto('house_guidances')
      .values({ agency_id: tx.agency, ...content })
      .execute();
  else
    await tx.q
      .insertInto('guidances')
      .values({ agency_id: tx.agency, client_id: client, line_id: line, ...content })
      .execute();
}

/** Null: there was none. */
export async function remove(
  tx: AgencyTx,
  { client, line }: GuidancePlace,
  kind: GuidanceKind,
): Promise<string | null> {
  const deleting =
    client === null
      ? tx.q.deleteFrom('house_guidances').where('agency_id', '=', tx.agency).where('kind', '=', kind).returning('id')
      : tx.q
          .deleteFrom('guidances')
          .where('agency_id', '=', tx.agency)
          .where('client_id', '=', client)
          .where(sql<boolean>`line_id is not distinct from ${line}::uuid`)
          .where('kind', '=', kind)
          .returning('id');
  return (await deleting.executeTakeFirst())?.id ?? null;
}

export async function find(tx: AgencyTx, id: string): Promise<Guidance | null> {
  const { rows } = await sql<Row>`
    select id, client_id as client, line_id as line, kind, text, file_name as name, sha256, seconds
      from guidances where agency_id = ${tx.agency} and id = ${id}
    union all
    select id, null, null, kind, text, file_name, sha256, seconds
      from house_guidances where agency_id = ${tx.agency} and id = ${id}`.execute(tx.q);
  return rows[0] ? guidanceOf(rows[0]) : null;
}

export async function soundOf(tx: AgencyTx, id: string): Promise<Buffer | null> {
  const { rows } = await sql<{ sound: Buffer | null }>`
    select sound from guidances where agency_id = ${tx.agency} and id = ${id}
    union all
    select sound from house_guidances where agency_id = ${tx.agency} and id = ${id}`.execute(tx.q);
  return rows[0]?.sound ?? null;
}

/** Where a call is heard: on which line of whom, as it was met when it arrived, though the client may have opened meanwhile. */
export async function placeOfCall(tx: AgencyTx, call: string) {
  const row = await tx.q
    .selectFrom('calls')
    .select(['client_id as client', 'line_id as line', 'arrived_at as at', 'recording'])
    .where('agency_id', '=', tx.agency)
    .where('id', '=', call)
    .executeTakeFirst();
  if (!row) return null;
  const { recording, ...place } = row;
  return { ...place, recorded: isRecorded(recording) };
}

/** By line, the longest message that may be left there, in seconds. */
export async function voicemailsOf(tx: AgencyTx, client: string): Promise<ReadonlyMap<string, number>> {
  const rows = await tx.q
    .selectFrom('voicemails')
    .select(['line_id', 'seconds'])
    .where('agency_id', '=', tx.agency)
    .where('client_id', '=', client)
    .execute();
  return new Map(rows.map(({ line_id, seconds }) => [line_id, seconds]));
}

export async function saveVoicemail(
  tx: AgencyTx,
  { id, client }: { id: string; client: string },
  seconds: number | null,
): Promise<void> {
  await tx.q.deleteFrom('voicemails').where('agency_id', '=', tx.agency).where('line_id', '=', id).execute();
  if (seconds === null) return;
  await tx.q
    .insertInto('voicemails')
    .values({ agency_id: tx.agency, line_id: id, client_id: client, seconds })
    .execute();
}
