import { type TaskPolicy, usualPolicy } from '@denwaban/domain/tasks';
import type { JSONColumnType } from 'kysely';
import type { AgencyTx } from '../../shell/agency.ts';

declare module '../../shell/database.ts' {
  interface Tables {
    task_policies: TaskPoliciesTable;
  }
}

type TaskPoliciesTable = {
  agency_id: string;
  client_id: string;
  business_days: JSONColumnType<TaskPolicy['businessDays']>;
  contact_id: string | null;
};

/** What was agreed with a client, or what is usual. */
export async function ofClient(tx: AgencyTx, client: string): Promise<TaskPolicy> {
  const row = await tx.q
    .selectFrom('task_policies')
    .select(['business_days', 'contact_id'])
    .where('agency_id', '=', tx.agency)
    .where('client_id', '=', client)
    .executeTakeFirst();
  return row ? { businessDays: row.business_days, contact: row.contact_id } : usualPolicy;
}

export async function save(tx: AgencyTx, client: string, { businessDays, contact }: TaskPolicy): Promise<void> {
  const row = { business_days: JSON.stringify(businessDays), contact_id: contact };
  await tx.q
    .insertInto('task_policies')
    .values({ agency_id: tx.agency, client_id: client, ...row })
    .onConflict((clash) => clash.columns(['agency_id', 'client_id']).doUpdateSet(row))
    .execute();
}
