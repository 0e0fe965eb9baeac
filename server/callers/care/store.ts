import type { CallerNeed, CallerNote } from '@denwaban/domain/callers';
import { sql } from 'kysely';
import type { AgencyTx } from '../../shell/agency.ts';

declare module '../../shell/database.ts' {
  interface Tables {
    caller_needs: CallerNeedsTable;
    caller_notes: CallerNotesTable;
  }
}

type CallerNeedsTable = {
  agency_id: string;
  client_id: string;
  caller_id: string;
  need: CallerNeed;
  noted_by: string | null;
  noted_at: Date;
};

type CallerNotesTable = {
  agency_id: string;
  id: string;
  client_id: string;
  caller_id: string;
  words: string;
  written_by: string;
  written_at: Date;
  until: Date;
};

/** A note with the business name of who wrote it. */
export type WrittenNote = Pick<CallerNote, 'id' | 'words' | 'writtenAt' | 'until'> & { by: string };

export type Care = { needs: CallerNeed[]; notes: WrittenNote[] };

/** What is known of how to guide a caller, newest notes first. One statement: the desk waits for it. */
export async function ofCaller(tx: AgencyTx, client: string, caller: string): Promise<Care> {
  const { rows } = await sql<{ needs: CallerNeed[]; notes: WrittenInJson[] }>`
    select
      array(select need from caller_needs
        where agency_id = ${tx.agency} and client_id = ${client} and caller_id = ${caller} order by need) as needs,
      (select coalesce(json_agg(json_build_object('id', n.id, 'words', n.words, 'by', coalesce(s.business_name, ''),
            'writtenAt', n.written_at, 'until', n.until) order by n.id desc), '[]')
        from caller_notes n left join staff s on s.agency_id = n.agency_id and s.id = n.written_by
        where n.agency_id = ${tx.agency} and n.client_id = ${client} and n.caller_id = ${caller}
          and n.until > ${tx.now}) as notes`.execute(tx.q);
  const { needs, notes } = rows[0] as (typeof rows)[number];
  const dated = notes.map(({ writtenAt, until, ...note }) => ({
    ...note,
    writtenAt: new Date(writtenAt),
    until: new Date(until),
  }));
  return { needs, notes: dated };
}

type WrittenInJson = { id: string; words: string; by: string; writtenAt: string; until: string };

export async function addNote(tx: AgencyTx, note: CallerNote): Promise<void> {
  await tx.q
    .insertInto('caller_notes')
    .values({
      ...{ agency_id: tx.agency, id: note.id, client_id: note.client, caller_id: note.caller, words: note.words },
      ...{ written_by: note.by, written_at: note.writtenAt, until: note.until },
    })
    .execute();
}

export async function lockNote(tx: AgencyTx, id: string): Promise<CallerNote | null> {
  const row = await tx.q
    .selectFrom('caller_notes')
    .selectAll()
    .where('agency_id', '=', tx.agency)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  if (!row) return null;
  const { id: note, client_id, caller_id, words, written_by, written_at, until } = row;
  return { id: note, client: client_id, caller: caller_id, words, by: written_by, writtenAt: written_at, until };
}

export async function removeNote(tx: AgencyTx, id: string): Promise<void> {
  await tx.q.deleteFrom('caller_notes').where('agency_id', '=', tx.agency).where('id', '=', id).execute();
}

/** The needs as they are now; who noted one that stays, and when, stays with it. */
export async function setNeeds(
  tx: AgencyTx,
  { client, caller }: { client: string; caller: string },
  needs: readonly CallerNeed[],
): Promise<void> {
  const about = { agency_id: tx.agency, client_id: client, caller_id: caller };
  await tx.q
    .deleteFrom('caller_needs')
    .where((is) => is.and(about))
    .where('need', '<>', sql<CallerNeed>`all(${[...needs]}::text[])`)
    .execute();
  if (needs.length === 0) return;
  await tx.q
    .insertInto('caller_needs')
    .values(needs.map((need) => ({ ...about, need, noted_by: tx.by.id, noted_at: tx.now })))
    .onConflict((clash) => clash.columns(['agency_id', 'client_id', 'caller_id', 'need']).doNothing())
    .execute();
}

/** Everything of this kind that was written down of a caller is gone. The ids of the notes. */
export async function forget(tx: AgencyTx, { client, caller }: { client: string; caller: string }): Promise<string[]> {
  await setNeeds(tx, { client, caller }, []);
  const gone = await tx.q
    .deleteFrom('caller_notes')
    .where('agency_id', '=', tx.agency)
    .where('client_id', '=', client)
    .where('caller_id', '=', caller)
    .returning('id')
    .execute();
  return gone.map(({ id }) => id);
}
