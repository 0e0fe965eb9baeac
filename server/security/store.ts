import { type SecurityPolicy, usualPolicy } from '@denwaban/domain/security';
import type { AgencyTx } from '../shell/agency.ts';

declare module '../shell/database.ts' {
  interface Tables {
    security_policies: PoliciesTable;
  }
}

type PoliciesTable = {
  agency_id: string;
  demand: SecurityPolicy['demand'];
  demanded_at: Date;
  idle_minutes: number | null;
  most_hours: number | null;
  addresses: string[];
};

export async function policyOf(tx: AgencyTx): Promise<SecurityPolicy> {
  const row = await policies(tx).select(['demand', 'idle_minutes', 'most_hours', 'addresses']).executeTakeFirst();
  return row ? { ...askedIn(row), addresses: row.addresses } : usualPolicy;
}

/** What is asked of everybody: a client's people may ask this too. */
export async function asked(tx: AgencyTx): Promise<Omit<SecurityPolicy, 'addresses'>> {
  const row = await policies(tx).select(['demand', 'idle_minutes', 'most_hours']).executeTakeFirst();
  return row ? askedIn(row) : usualPolicy;
}

function policies(tx: AgencyTx) {
  return tx.q.selectFrom('security_policies').where('agency_id', '=', tx.agency);
}

function askedIn(row: Pick<PoliciesTable, 'demand' | 'idle_minutes' | 'most_hours'>) {
  return { demand: row.demand, idleMinutes: row.idle_minutes, mostHours: row.most_hours };
}

/** `at` on the wall's clock, on which sessions run: who came in before it may finish their day. */
export async function save(tx: AgencyTx, policy: SecurityPolicy, { at }: { at: Date }): Promise<void> {
  const row = {
    demand: policy.demand,
    idle_minutes: policy.idleMinutes,
    most_hours: policy.mostHours,
    addresses: [...policy.addresses],
  };
  await tx.q
    .insertInto('security_policies')
    .values({ agency_id: tx.agency, demanded_at: at, ...row })
    .onConflict((clash) =>
      clash.column('agency_id').doUpdateSet((is) => ({
        ...row,
        demanded_at: is
          .case()
          .when('security_policies.demand', '=', policy.demand)
          .then(is.ref('security_policies.demanded_at'))
          .else(at)
          .end(),
      })),
    )
    .execute();
}
