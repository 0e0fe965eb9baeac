import type { Counted, Outcome, Remark, RemarkKind, RemarkState } from '@denwaban/domain/remarks';
import { type Insertable, type Selectable, sql } from 'kysely';
import type { AgencyTx } from '../shell/agency.ts';
import { among } from '../shell/database.ts';
import { firstIdAt } from '../shell/ids.ts';

declare module '../shell/database.ts' {
  interface Tables {
    remarks: RemarksTable;
  }
}

type RemarksTable = {
  agency_id: string;
  id: string;
  client_id: string;
  case_id: string;
  kind: RemarkKind;
  words: string;
  contact_id: string;
  made_at: Date;
  due_at: Date | null;
  overdue_since: Date | null;
  owner_id: string | null;
  state: RemarkState['is'];
  outcome: Outcome | null;
  explanation: string | null;
  settled_by: string | null;
  settled_at: Date | null;
};

export async function add(tx: AgencyTx, remark: Remark): Promise<void> {
  const { id, client, kind, words, by, at, due } = remark;
  await tx.q
    .insertInto('remarks')
    .values({
      ...{ agency_id: tx.agency, id, client_id: client, case_id: remark.case, kind, words, contact_id: by },
      ...{ made_at: at, due_at: due },
      ...standingOf(remark),
    })
    .execute();
}

export async function save(tx: AgencyTx, remark: Remark): Promise<void> {
  await tx.q
    .updateTable('remarks')
    .set(standingOf(remark))
    .where('agency_id', '=', tx.agency)
    .where('id', '=', remark.id)
    .execute();
}

export async function find(tx: AgencyTx, id: string): Promise<Remark | null> {
  const row = await remarks(tx).where('id', '=', id).executeTakeFirst();
  return row ? remarkOf(row) : null;
}

export async function lock(tx: AgencyTx, id: string): Promise<Remark | null> {
  const row = await remarks(tx).where('id', '=', id).forUpdate().executeTakeFirst();
  return row ? remarkOf(row) : null;
}

/** What was remarked on these cases, by case, the first first. */
export async function ofCases(tx: AgencyTx, cases: Iterable<string>): Promise<Map<string, Remark[]>> {
  const rows = await remarks(tx).where('case_id', '=', among(cases)).orderBy('id').execute();
  return Map.groupBy(rows.map(remarkOf), (remark) => remark.case);
}

type Wanting = { state: RemarkState['is']; client?: string | undefined; before?: string | undefined; limit: number };

/** What is to be listened to again, the soonest first; or what was settled, newest first. */
export async function page(tx: AgencyTx, { state, client, before, limit }: Wanting): Promise<Remark[]> {
  let query = remarks(tx).where('state', '=', sql.lit(state));
  if (client) query = query.where('client_id', '=', client);
  if (state === 'open') {
    const rows = await query.orderBy(sql`due_at nulls last`).orderBy('id').limit(mostOpen).execute();
    return rows.map(remarkOf);
  }
  if (before) query = query.where('id', '<', before);
  const rows = await query.orderBy('id', 'desc').limit(limit).execute();
  return rows.map(remarkOf);
}

const mostOpen = 200;

export async function countOpen(tx: AgencyTx): Promise<number> {
  const row = await tx.q
    .selectFrom('remarks')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('agency_id', '=', tx.agency)
    .where('state', '=', sql.lit('open'))
    .executeTakeFirst();
  return row?.count ?? 0;
}

export type CountedOf = Counted & { client: string; operator: string };

/** Messages taken between two instants, and those of them in which an error of ours reached the client, by client and operator. */
export async function countedBetween(tx: AgencyTx, between: { from: Date; until: Date }): Promise<CountedOf[]> {
  const { rows } = await sql<CountedOf>`select c.client_id as client, c.taken_by as operator, ${counts}
    from cases c where ${taken(tx, between)} group by c.client_id, c.taken_by`.execute(tx.q);
  return rows;
}

/** The same together, of whatever the scope can see. */
export async function countedTogether(tx: AgencyTx, between: { from: Date; until: Date }): Promise<Counted> {
  const { rows } = await sql<Counted>`select ${counts} from cases c where ${taken(tx, between)}`.execute(tx.q);
  return rows[0] as Counted;
}

// A message with two errors in it is one message with an error; whether the client found it or we did, it had reached them.
const counts = sql`count(*)::int as messages, count(*) filter (where
  exists (select from remarks r where r.agency_id = c.agency_id and r.case_id = c.id and r.outcome = 'our_error') or
  exists (select from corrections o where o.agency_id = c.agency_id and o.case_id = c.id and o.why = 'our_error' and o.sent))::int as errors`;

function taken({ agency }: AgencyTx, { from, until }: { from: Date; until: Date }) {
  return sql`c.agency_id = ${agency} and c.id >= ${firstIdAt(from)} and c.id < ${firstIdAt(until)}`;
}

function remarks(tx: AgencyTx) {
  return tx.q.selectFrom('remarks').selectAll().where('agency_id', '=', tx.agency);
}

function standingOf({ overdueSince, owner, state }: Remark): Omit<Insertable<RemarksTable>, UnchangingColumn> {
  const settled = state.is === 'settled' ? state : null;
  return {
    ...{ overdue_since: overdueSince, owner_id: owner, state: state.is },
    outcome: settled?.outcome ?? null,
    explanation: settled?.words ?? null,
    settled_by: settled?.by ?? null,
    settled_at: settled?.at ?? null,
  };
}

type UnchangingColumn =
  | 'agency_id'
  | 'id'
  | 'client_id'
  | 'case_id'
  | 'kind'
  | 'words'
  | 'contact_id'
  | 'made_at'
  | 'due_at';

function remarkOf(row: Selectable<RemarksTable>): Remark {
  return {
    ...{ id: row.id, client: row.client_id, case: row.case_id, kind: row.kind, words: row.words, by: row.contact_id },
    ...{ at: row.made_at, due: row.due_at, overdueSince: row.overdue_since, owner: row.owner_id },
    state: stateOf(row),
  };
}

function stateOf({ outcome, explanation, settled_by, settled_at }: Selectable<RemarksTable>): RemarkState {
  if (outcome === null) return { is: 'open' };
  return { is: 'settled', outcome, words: explanation ?? '', by: settled_by as string, at: settled_at as Date };
}
