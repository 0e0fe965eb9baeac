import type { CheckPolicy } from '@denwaban/domain/checks';
import type { AgencyTx } from '../../shell/agency.ts';

declare module '../../shell/database.ts' {
  interface Tables {
    agency_check_policies: { agency_id: string } & CheckPolicy;
    check_policies: { agency_id: string; client_id: string } & CheckPolicy;
    trainees: { agency_id: string; staff_id: string; since: Date };
  }
}

const terms = ['trainees', 'complaints', 'minutes'] as const;

/** What holds where nothing was agreed with a client; null: nobody has said. */
export async function ofAgency(tx: AgencyTx): Promise<CheckPolicy | null> {
  const row = await tx.q
    .selectFrom('agency_check_policies')
    .select(terms)
    .where('agency_id', '=', tx.agency)
    .executeTakeFirst();
  return row ?? null;
}

/** What was agreed with single clients, by client. */
export async function ofClients(tx: AgencyTx): Promise<Map<string, CheckPolicy>> {
  const rows = await tx.q
    .selectFrom('check_policies')
    .select(['client_id', ...terms])
    .where('agency_id', '=', tx.agency)
    .execute();
  return new Map(rows.map(({ client_id, ...policy }) => [client_id, policy]));
}

export async function saveForAgency(tx: AgencyTx, { trainees, complaints, minutes }: CheckPolicy): Promise<void> {
  const policy = { trainees, complaints, minutes };
  await tx.q
    .insertInto('agency_check_policies')
    .values({ agency_id: tx.agency, ...policy })
    .onConflict((clash) => clash.column('agency_id').doUpdateSet(policy))
    .execute();
}

export async function saveForClient(
  tx: AgencyTx,
  client: string,
  { trainees, complaints, minutes }: CheckPolicy,
): Promise<void> {
  const policy = { trainees, complaints, minutes };
  await tx.q
    .insertInto('check_policies')
    .values({ agency_id: tx.agency, client_id: client, ...policy })
    .onConflict((clash) => clash.columns(['agency_id', 'client_id']).doUpdateSet(policy))
    .execute();
}

/** What holds for all holds for this client again. */
export async function dropForClient(tx: AgencyTx, client: string): Promise<void> {
  await tx.q.deleteFrom('check_policies').where('agency_id', '=', tx.agency).where('client_id', '=', client).execute();
}

/** 研修中. */
export async function trainees(tx: AgencyTx): Promise<Set<string>> {
  const rows = await tx.q.selectFrom('trainees').select('staff_id').where('agency_id', '=', tx.agency).execute();
  return new Set(rows.map(({ staff_id }) => staff_id));
}

export async function beginTraining(tx: AgencyTx, person: string): Promise<void> {
  await tx.q
    .insertInto('trainees')
    .values({ agency_id: tx.agency, staff_id: person, since: tx.now })
    .onConflict((clash) => clash.doNothing())
    .execute();
}

export async function endTraining(tx: AgencyTx, person: string): Promise<void> {
  await tx.q.deleteFrom('trainees').where('agency_id', '=', tx.agency).where('staff_id', '=', person).execute();
}
