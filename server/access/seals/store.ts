// The looks put down, sealed one upon the other so that none can be changed or taken out unseen; and what the examination reads.
import type { Access, Head, Seal, Sealed } from '@denwaban/domain/access';
import { sql } from 'kysely';
import type { AgencyTx } from '../../shell/agency.ts';
import { among } from '../../shell/database.ts';
import { accessOf } from '../store.ts';

declare module '../../shell/database.ts' {
  interface Tables {
    access_seals: SealsTable;
    access_heads: { agency_id: string; chain: string; number: number; hash: string; signature: string };
  }
}

type SealsTable = {
  agency_id: string;
  chain: string;
  number: number;
  access_id: string;
  before: string;
  hash: string;
  signature: string;
};

/** One sealing of an agency at a time; held until the transaction ends. */
export async function takeTurn(tx: AgencyTx): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`access ${tx.agency}`}, 0))`.execute(tx.q);
}

/** What has no seal yet, oldest first. */
export async function unsealed(tx: AgencyTx, limit: number): Promise<Access[]> {
  const rows = await tx.q
    .selectFrom('access_unsealed as u')
    .innerJoin('access as a', (join) => join.onRef('a.agency_id', '=', 'u.agency_id').onRef('a.id', '=', 'u.access_id'))
    .selectAll('a')
    .where('u.agency_id', '=', tx.agency)
    .orderBy('u.access_id')
    .limit(limit)
    .execute();
  return rows.map(accessOf);
}

export async function heads(tx: AgencyTx, chains: Iterable<string>): Promise<Map<string, Head>> {
  const rows = await tx.q
    .selectFrom('access_heads')
    .select(['chain', 'number', 'hash', 'signature'])
    .where('agency_id', '=', tx.agency)
    .where('chain', '=', among(chains))
    .execute();
  return new Map(rows.map(({ chain, ...head }) => [chain, head]));
}

export async function addSeals(
  tx: AgencyTx,
  chain: string,
  { seals, head }: { seals: readonly Seal[]; head: Head },
): Promise<void> {
  const rows = seals.map(({ access, ...seal }) => ({ agency_id: tx.agency, chain, access_id: access, ...seal }));
  await tx.q.insertInto('access_seals').values(rows).execute();
  await tx.q
    .insertInto('access_heads')
    .values({ agency_id: tx.agency, chain, ...head })
    .onConflict((clash) => clash.columns(['agency_id', 'chain']).doUpdateSet(head))
    .execute();
  await tx.q
    .deleteFrom('access_unsealed')
    .where('agency_id', '=', tx.agency)
    .where('access_id', '=', among(seals.map(({ access }) => access)))
    .execute();
}

export async function chains(tx: AgencyTx): Promise<string[]> {
  const { rows } = await sql<{ chain: string }>`
    select chain from access_heads where agency_id = ${tx.agency}
    union select chain from access_seals where agency_id = ${tx.agency} order by chain`.execute(tx.q);
  return rows.map(({ chain }) => chain);
}

/** A chain's seals behind `after`, in order, each with its record. */
export async function sealsAfter(tx: AgencyTx, chain: string, after: number, limit: number): Promise<Sealed[]> {
  const seals = await tx.q
    .selectFrom('access_seals')
    .select(['number', 'access_id as access', 'before', 'hash', 'signature'])
    .where('agency_id', '=', tx.agency)
    .where('chain', '=', chain)
    .where('number', '>', after)
    .orderBy('number')
    .limit(limit)
    .execute();
  const rows = await tx.q
    .selectFrom('access')
    .selectAll()
    .where('agency_id', '=', tx.agency)
    .where('id', '=', among(seals.map(({ access }) => access)))
    .execute();
  const records = new Map(rows.map((row) => [row.id, accessOf(row)]));
  return seals.map((seal) => ({ ...seal, record: records.get(seal.access) ?? null }));
}

/** How many records wait for their seal, and those that have none and do not wait for one. */
export async function unsealedAtAll(tx: AgencyTx): Promise<{ waiting: number; slippedIn: string[] }> {
  const { rows } = await sql<{ id: string; waits: boolean }>`
    select a.id, u.access_id is not null as waits from access a
      left join access_seals s on s.agency_id = a.agency_id and s.access_id = a.id
      left join access_unsealed u on u.agency_id = a.agency_id and u.access_id = a.id
      where a.agency_id = ${tx.agency} and s.access_id is null order by a.id`.execute(tx.q);
  return {
    waiting: rows.filter(({ waits }) => waits).length,
    slippedIn: rows.filter(({ waits }) => !waits).map(({ id }) => id),
  };
}
