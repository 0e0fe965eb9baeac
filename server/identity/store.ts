import type { Fact, NextStep, Policy, Relation, Standing } from '@denwaban/domain/identity';
import { usualPolicy } from '@denwaban/domain/identity';
import type { Opened } from '@denwaban/domain/lookups';
import type { JSONColumnType } from 'kysely';
import type { AgencyTx } from '../shell/agency.ts';

declare module '../shell/database.ts' {
  interface Tables {
    identity_policies: { agency_id: string; client_id: string; policy: JSONColumnType<Policy> };
    identity_checks: ChecksTable;
  }
}

type ChecksTable = {
  agency_id: string;
  id: string;
  client_id: string;
  call_id: string;
  staff_id: string;
  who: Relation;
  relationship: string;
  result: 'matched' | 'failed' | 'not_enough';
  next: JSONColumnType<NextStep>;
  facts: JSONColumnType<Record<Fact, Standing>>;
  opened: JSONColumnType<Opened>;
  at: Date;
};

export type MadeCheck = {
  id: string;
  client: string;
  call: string;
  operator: string;
  who: { is: Relation; relationship: string };
  result: ChecksTable['result'];
  next: NextStep;
  facts: Record<Fact, Standing>;
  opened: Opened;
  at: Date;
};

/** What was agreed with the client; until something is, the usual. */
export async function policyOf(tx: AgencyTx, client: string): Promise<Policy> {
  const row = await tx.q
    .selectFrom('identity_policies')
    .select('policy')
    .where('agency_id', '=', tx.agency)
    .where('client_id', '=', client)
    .executeTakeFirst();
  return row?.policy ?? usualPolicy;
}

export async function savePolicy(tx: AgencyTx, client: string, policy: Policy): Promise<void> {
  const row = { policy: JSON.stringify(policy) };
  await tx.q
    .insertInto('identity_policies')
    .values({ agency_id: tx.agency, client_id: client, ...row })
    .onConflict((clash) => clash.columns(['agency_id', 'client_id']).doUpdateSet(row))
    .execute();
}

export async function add(tx: AgencyTx, { who, ...check }: MadeCheck): Promise<void> {
  await tx.q
    .insertInto('identity_checks')
    .values({
      agency_id: tx.agency,
      id: check.id,
      client_id: check.client,
      call_id: check.call,
      staff_id: check.operator,
      who: who.is,
      relationship: who.relationship,
      result: check.result,
      next: JSON.stringify(check.next),
      facts: JSON.stringify(check.facts),
      opened: JSON.stringify(check.opened),
      at: check.at,
    })
    .execute();
}

/** The checks of a call in the order they were made. */
export async function ofCall(tx: AgencyTx, call: string): Promise<MadeCheck[]> {
  const rows = await tx.q
    .selectFrom('identity_checks')
    .selectAll()
    .where('agency_id', '=', tx.agency)
    .where('call_id', '=', call)
    .orderBy('id')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    client: row.client_id,
    call: row.call_id,
    operator: row.staff_id,
    who: { is: row.who, relationship: row.relationship },
    result: row.result,
    next: row.next,
    facts: row.facts,
    opened: row.opened,
    at: row.at,
  }));
}
