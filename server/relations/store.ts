import type { Case } from '@denwaban/domain/cases';
import type { Relation, RelationKind, Side } from '@denwaban/domain/relations';
import { type RawBuilder, type Selectable, sql } from 'kysely';
import type { AgencyTx } from '../shell/agency.ts';
import { among } from '../shell/database.ts';

declare module '../shell/database.ts' {
  interface Tables {
    relations: RelationsTable;
  }
}

type RelationsTable = {
  agency_id: string;
  id: string;
  client_id: string;
  kind: RelationKind;
  case_id: string;
  other_id: string;
  related_by: string;
  related_at: Date;
  undone_by: string | null;
  undone_at: Date | null;
};

/** A relation that is new, with the case that is part of the other from now on. */
export async function add(tx: AgencyTx, relation: Relation): Promise<void> {
  const { id, client, kind, case: about, other, by, at } = relation;
  await tx.q
    .insertInto('relations')
    .values({
      ...{ agency_id: tx.agency, id, client_id: client, kind, case_id: about, other_id: other },
      ...{ related_by: by, related_at: at },
    })
    .execute();
  if (kind === 'merged') await pointTo(tx, other, about);
}

export async function saveUndone(tx: AgencyTx, { id, kind, other, undone }: Relation): Promise<void> {
  await tx.q
    .updateTable('relations')
    .set({ undone_by: undone?.by ?? null, undone_at: undone?.at ?? null })
    .where('agency_id', '=', tx.agency)
    .where('id', '=', id)
    .execute();
  if (kind === 'merged') await pointTo(tx, other, null);
}

async function pointTo(tx: AgencyTx, swallowed: string, kept: string | null): Promise<void> {
  await tx.q
    .updateTable('cases')
    .set({ merged_into: kept })
    .where('agency_id', '=', tx.agency)
    .where('id', '=', swallowed)
    .execute();
}

export async function find(tx: AgencyTx, id: string): Promise<Relation | null> {
  const row = await relations(tx).where('id', '=', id).executeTakeFirst();
  return row ? relationOf(row) : null;
}

/** What a case has to do with others as it stands, in the order it came about. */
export async function standing(tx: AgencyTx, about: string): Promise<Relation[]> {
  const rows = await relations(tx)
    .where((eb) => eb.or([eb('case_id', '=', about), eb('other_id', '=', about)]))
    .where('undone_at', 'is', null)
    .orderBy('id')
    .execute();
  return rows.map(relationOf);
}

/** As much of these cases as relations are decided by, locked in the order of their ids: two at once are two in a row. */
export function lockSides(tx: AgencyTx, ids: readonly string[]): Promise<Map<string, Side>> {
  return sidesOf(tx, ids, sql`for update of c`);
}

export function sides(tx: AgencyTx, ids: readonly string[]): Promise<Map<string, Side>> {
  return sidesOf(tx, ids, sql``);
}

async function sidesOf(tx: AgencyTx, ids: readonly string[], locked: RawBuilder<unknown>): Promise<Map<string, Side>> {
  const { rows } = await sql<Side>`
    select c.id, c.client_id as client, c.receipt_number as "receiptNumber", c.state, c.kind,
      c.merged_into as "mergedInto", coalesce((select m.severity from complaints m
        where m.agency_id = c.agency_id and m.case_id = c.id), 0) as severity,
      exists (select from cases s where s.agency_id = c.agency_id and s.merged_into = c.id) as "hasMerged"
    from cases c where c.agency_id = ${tx.agency} and c.id = any(${[...ids]}::uuid[])
    order by c.id ${locked}`.execute(tx.q);
  return new Map(rows.map((row) => [row.id, row]));
}

export type Merged = Pick<Case, 'id' | 'state' | 'openedAt'>;

/** What is part of each of these cases, by case. */
export async function mergedInto(tx: AgencyTx, kept: Iterable<string>): Promise<Map<string, Merged[]>> {
  const rows = await tx.q
    .selectFrom('cases')
    .select(['id', 'state', 'opened_at as openedAt', 'merged_into'])
    .where('agency_id', '=', tx.agency)
    .where('merged_into', '=', among(kept))
    .orderBy('id')
    .execute();
  return Map.groupBy(rows, ({ merged_into }) => merged_into as string);
}

/** A case and those that are part of it. */
export async function together(tx: AgencyTx, kept: string): Promise<string[]> {
  const merged = (await mergedInto(tx, [kept])).get(kept) ?? [];
  return [kept, ...merged.map(({ id }) => id)];
}

/** The case whose part this one is, if it is. */
export async function keptOf(tx: AgencyTx, swallowed: string): Promise<string | null> {
  const row = await tx.q
    .selectFrom('cases')
    .select('merged_into')
    .where('agency_id', '=', tx.agency)
    .where('id', '=', swallowed)
    .executeTakeFirst();
  return row?.merged_into ?? null;
}

/** A call goes over from one case to another. */
export async function takeCall(tx: AgencyTx, { id }: Pick<Case, 'id'>, call: string): Promise<void> {
  await tx.q
    .deleteFrom('case_calls')
    .where('agency_id', '=', tx.agency)
    .where('case_id', '=', id)
    .where('call_id', '=', call)
    .execute();
}

/** When each of these calls came in, in that order. */
export async function callsAt(tx: AgencyTx, calls: Iterable<string>): Promise<{ id: string; at: Date }[]> {
  return tx.q
    .selectFrom('calls')
    .select(['id', 'arrived_at as at'])
    .where('agency_id', '=', tx.agency)
    .where('id', '=', among(calls))
    .orderBy('id')
    .execute();
}

function relations(tx: AgencyTx) {
  return tx.q.selectFrom('relations').selectAll().where('agency_id', '=', tx.agency);
}

function relationOf(row: Selectable<RelationsTable>): Relation {
  const { undone_by: by, undone_at: at } = row;
  return {
    ...{ id: row.id, client: row.client_id, kind: row.kind, case: row.case_id, other: row.other_id },
    ...{ by: row.related_by, at: row.related_at },
    undone: by === null || at === null ? null : { by, at },
  };
}
