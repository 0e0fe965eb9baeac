import type { Source } from '@denwaban/domain/lookups';
import type { JSONColumnType } from 'kysely';
import type { AgencyTx } from '../shell/agency.ts';

declare module '../shell/database.ts' {
  interface Tables {
    order_sources: { agency_id: string; client_id: string; source: JSONColumnType<Source> };
    order_secrets: { agency_id: string; client_id: string; sealed: string };
  }
}

/** Where a client's orders are looked up; nowhere, until it is set. */
export async function sourceOf(tx: AgencyTx, client: string): Promise<Source> {
  const row = await tx.q
    .selectFrom('order_sources')
    .select('source')
    .where('agency_id', '=', tx.agency)
    .where('client_id', '=', client)
    .executeTakeFirst();
  return row?.source ?? { kind: 'none' };
}

export async function saveSource(tx: AgencyTx, client: string, source: Source): Promise<void> {
  const row = { source: JSON.stringify(source) };
  await tx.q
    .insertInto('order_sources')
    .values({ agency_id: tx.agency, client_id: client, ...row })
    .onConflict((clash) => clash.columns(['agency_id', 'client_id']).doUpdateSet(row))
    .execute();
}

export async function sealedSecretOf(tx: AgencyTx, client: string): Promise<string | null> {
  const row = await secrets(tx, client).executeTakeFirst();
  return row?.sealed ?? null;
}

function secrets(tx: AgencyTx, client: string) {
  return tx.q
    .selectFrom('order_secrets')
    .select('sealed')
    .where('agency_id', '=', tx.agency)
    .where('client_id', '=', client);
}

export async function saveSecret(tx: AgencyTx, client: string, sealed: string): Promise<void> {
  await tx.q
    .insertInto('order_secrets')
    .values({ agency_id: tx.agency, client_id: client, sealed })
    .onConflict((clash) => clash.columns(['agency_id', 'client_id']).doUpdateSet({ sealed }))
    .execute();
}

export async function removeSecret(tx: AgencyTx, client: string): Promise<void> {
  await tx.q.deleteFrom('order_secrets').where('agency_id', '=', tx.agency).where('client_id', '=', client).execute();
}
