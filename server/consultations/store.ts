import type { AskedBy, Consultation, ConsultationState } from '@denwaban/domain/consultations';
import { type Insertable, type Selectable, sql } from 'kysely';
import type { AgencyTx } from '../shell/agency.ts';

declare module '../shell/database.ts' {
  interface Tables {
    consultations: ConsultationsTable;
  }
}

type ConsultationsTable = {
  agency_id: string;
  id: string;
  client_id: string;
  case_id: string;
  question: string;
  asked_how: AskedBy;
  to_contact: string | null;
  asked_by: string;
  asked_at: Date;
  within_minutes: number;
  due_at: Date;
  overdue_since: Date | null;
  state: ConsultationState['is'];
  words: string | null;
  may_be_told: boolean;
  for_manual: boolean;
  settled_by_kind: 'client' | 'staff' | null;
  settled_by: string | null;
  settled_at: Date | null;
};

export async function add(tx: AgencyTx, consultation: Consultation): Promise<void> {
  const { id, client, question, by, askedBy, askedAt, withinMinutes } = consultation;
  await tx.q
    .insertInto('consultations')
    .values({
      ...{ agency_id: tx.agency, id, client_id: client, case_id: consultation.case, question, asked_how: by },
      ...{ asked_by: askedBy, asked_at: askedAt, within_minutes: withinMinutes },
      ...standingOf(consultation),
    })
    .execute();
}

export async function save(tx: AgencyTx, consultation: Consultation): Promise<void> {
  await tx.q
    .updateTable('consultations')
    .set(standingOf(consultation))
    .where('agency_id', '=', tx.agency)
    .where('id', '=', consultation.id)
    .execute();
}

export async function lock(tx: AgencyTx, id: string): Promise<Consultation | null> {
  const row = await consultations(tx).where('id', '=', id).forUpdate().executeTakeFirst();
  return row ? consultationOf(row) : null;
}

/** What was asked about a case, oldest first. */
export async function ofCase(tx: AgencyTx, about: string): Promise<Consultation[]> {
  return (await consultations(tx).where('case_id', '=', about).orderBy('id').execute()).map(consultationOf);
}

export async function idsOfCase(tx: AgencyTx, about: string): Promise<string[]> {
  const rows = tx.q
    .selectFrom('consultations')
    .select('id')
    .where('agency_id', '=', tx.agency)
    .where('case_id', '=', about);
  return (await rows.execute()).map(({ id }) => id);
}

export type Wanting = {
  state: 'asked' | 'overdue' | 'answered' | 'all';
  client?: string | undefined;
  before?: string | undefined;
  limit: number;
};

/** A page: what is open by its deadline, everything else newest first. `before` is the last one of the page before. */
export async function page(tx: AgencyTx, wanting: Wanting): Promise<Consultation[]> {
  const { state, client, before, limit } = wanting;
  let query = state === 'asked' || state === 'overdue' ? await byDeadline(tx, before) : newestFirst(tx, before);
  if (state === 'overdue')
    query = query.where((is) => is.or([is('overdue_since', 'is not', null), is('due_at', '<=', tx.now)]));
  if (state === 'answered') query = query.where('state', '=', sql.lit('answered'));
  if (client) query = query.where('client_id', '=', client);
  return (await query.limit(limit).execute()).map(consultationOf);
}

async function byDeadline(tx: AgencyTx, before: string | undefined) {
  const query = consultations(tx).where('state', '=', sql.lit('asked')).orderBy('due_at').orderBy('id');
  const last = before && (await consultations(tx).where('id', '=', before).executeTakeFirst());
  if (!last) return query;
  return query.where(sql<boolean>`(due_at, id) > (${last.due_at}::timestamptz, ${last.id}::uuid)`);
}

function newestFirst(tx: AgencyTx, before: string | undefined) {
  const query = consultations(tx).orderBy('id', 'desc');
  return before ? query.where('id', '<', before) : query;
}

/** Answered questions that the manual should have (マニュアルに載せる), newest first. */
export async function forManual(tx: AgencyTx, client: string): Promise<Consultation[]> {
  const rows = await consultations(tx)
    .where('client_id', '=', client)
    .where('state', '=', sql.lit('answered'))
    .where('for_manual', '=', true)
    .orderBy('id', 'desc')
    .limit(200)
    .execute();
  return rows.map(consultationOf);
}

function consultations(tx: AgencyTx) {
  return tx.q.selectFrom('consultations').selectAll().where('agency_id', '=', tx.agency);
}

type Standing = Pick<
  Insertable<ConsultationsTable>,
  | 'to_contact'
  | 'due_at'
  | 'overdue_since'
  | 'state'
  | 'words'
  | 'may_be_told'
  | 'for_manual'
  | 'settled_by_kind'
  | 'settled_by'
  | 'settled_at'
>;

function standingOf({ to, due, overdueSince, state }: Consultation): Standing {
  return { to_contact: to, due_at: due, overdue_since: overdueSince, state: state.is, ...settledOf(state) };
}

function settledOf(state: ConsultationState) {
  switch (state.is) {
    case 'asked':
      return { ...untold, words: null, settled_by_kind: null, settled_by: null, settled_at: null };
    case 'answered': {
      const { words, mayBeTold, forManual, by, at } = state;
      const settled = { settled_by_kind: by.as, settled_by: by.id, settled_at: at };
      return { words, may_be_told: mayBeTold, for_manual: forManual, ...settled };
    }
    case 'withdrawn': {
      const settled = { settled_by_kind: 'staff' as const, settled_by: state.by, settled_at: state.at };
      return { ...untold, words: state.why, ...settled };
    }
  }
}

const untold = { may_be_told: false, for_manual: false };

function consultationOf(row: Selectable<ConsultationsTable>): Consultation {
  return {
    id: row.id,
    client: row.client_id,
    case: row.case_id,
    question: row.question,
    by: row.asked_how,
    to: row.to_contact,
    askedBy: row.asked_by,
    askedAt: row.asked_at,
    withinMinutes: row.within_minutes,
    due: row.due_at,
    overdueSince: row.overdue_since,
    state: stateOf(row),
  };
}

function stateOf(row: Selectable<ConsultationsTable>): ConsultationState {
  const settled = { at: row.settled_at as Date, words: row.words ?? '' };
  const who = row.settled_by as string;
  switch (row.state) {
    case 'asked':
      return { is: 'asked' };
    case 'answered':
      return {
        ...{ is: 'answered', ...settled, mayBeTold: row.may_be_told, forManual: row.for_manual },
        by: { as: row.settled_by_kind as 'client' | 'staff', id: who },
      };
    case 'withdrawn':
      return { is: 'withdrawn', by: who, why: settled.words, at: settled.at };
  }
}
