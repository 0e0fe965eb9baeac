import { type RecordingPolicy, usualPolicy } from '@denwaban/domain/recordings';
import type { AgencyTx } from '../../shell/agency.ts';

declare module '../../shell/database.ts' {
  interface Tables {
    recording_policies: { agency_id: string; client_id: string; records: boolean; resumes_after_minutes: number };
  }
}

export async function find(tx: AgencyTx, client: string): Promise<RecordingPolicy> {
  const row = await tx.q
    .selectFrom('recording_policies')
    .select(['records', 'resumes_after_minutes as resumesAfterMinutes'])
    .where('agency_id', '=', tx.agency)
    .where('client_id', '=', client)
    .executeTakeFirst();
  return row ?? usualPolicy;
}

export async function save(tx: AgencyTx, client: string, policy: RecordingPolicy): Promise<void> {
  const row = { records: policy.records, resumes_after_minutes: policy.resumesAfterMinutes };
  await tx.q
    .insertInto('recording_policies')
    .values({ agency_id: tx.agency, client_id: client, ...row })
    .onConflict((clash) => clash.columns(['agency_id', 'client_id']).doUpdateSet(row))
    .execute();
}
