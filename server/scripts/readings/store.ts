import type { ScriptContent } from '@denwaban/domain/scripts';
import type { AgencyTx } from '../../shell/agency.ts';

declare module '../../shell/database.ts' {
  interface Tables {
    script_readings: ReadingsTable;
  }
}

type ReadingsTable = { agency_id: string; version_id: string; staff_id: string; client_id: string; at: Date };

/** A version in force that somebody has not confirmed, and what of the manual they confirmed last. */
export type Outstanding = { version: string; client: string; read: ScriptContent | null };

export async function outstanding(tx: AgencyTx, operator: string): Promise<Outstanding[]> {
  const rows = await tx.q
    .selectFrom('grants')
    .innerJoin('script_versions as version', (on) =>
      on
        .onRef('version.agency_id', '=', 'grants.agency_id')
        .onRef('version.client_id', '=', 'grants.client_id')
        .on('version.state', '=', 'published'),
    )
    .leftJoinLateral(
      (is) =>
        is
          .selectFrom('script_readings as reading')
          .innerJoin('script_versions as before', (on) =>
            on.onRef('before.agency_id', '=', 'reading.agency_id').onRef('before.id', '=', 'reading.version_id'),
          )
          .select(['before.id', 'before.content'])
          .whereRef('reading.agency_id', '=', 'grants.agency_id')
          .whereRef('reading.staff_id', '=', 'grants.staff_id')
          .whereRef('reading.client_id', '=', 'grants.client_id')
          .orderBy('reading.at', 'desc')
          .limit(1)
          .as('last'),
      (on) => on.onTrue(),
    )
    .select(['version.id as version', 'version.client_id as client', 'last.id as lastRead', 'last.content as read'])
    .where('grants.agency_id', '=', tx.agency)
    .where('grants.staff_id', '=', operator)
    .execute();
  return rows.filter(({ version, lastRead }) => version !== lastRead);
}

/** False where it was confirmed before. */
export async function confirm(
  tx: AgencyTx,
  { version, client, operator }: { version: string; client: string; operator: string },
): Promise<boolean> {
  const added = await tx.q
    .insertInto('script_readings')
    .values({ agency_id: tx.agency, version_id: version, staff_id: operator, client_id: client, at: tx.now })
    .onConflict((clash) => clash.doNothing())
    .returning('version_id')
    .executeTakeFirst();
  return added !== undefined;
}

export async function ofVersion(tx: AgencyTx, version: string): Promise<{ operator: string; at: Date }[]> {
  return tx.q
    .selectFrom('script_readings')
    .select(['staff_id as operator', 'at'])
    .where('agency_id', '=', tx.agency)
    .where('version_id', '=', version)
    .orderBy('at')
    .execute();
}
