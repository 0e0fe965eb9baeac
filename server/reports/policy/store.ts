import { type Covered, type ReportPolicy, usualReportPolicy } from '@denwaban/domain/reports';
import type { Selectable } from 'kysely';
import type { AgencyTx } from '../../shell/agency.ts';

declare module '../../shell/database.ts' {
  interface Tables {
    report_policies: PoliciesTable;
  }
}

type PoliciesTable = {
  agency_id: string;
  client_id: string;
  state: ReportPolicy['state'];
  cut_off: string;
  days: ReportPolicy['days'];
  recipients: string[];
  formats: string[];
  covered_day: string | null;
  covered_until: Date | null;
  note: string;
};

/** What was agreed, how far reports have come (null: never any), and what the next one is to say in the agency's words. */
export type Agreed = { policy: ReportPolicy; covered: Covered | null; note: string };

const usual: Agreed = { policy: usualReportPolicy, covered: null, note: '' };

export async function find(tx: AgencyTx, client: string): Promise<Agreed> {
  const row = await policies(tx).where('client_id', '=', client).executeTakeFirst();
  return row ? agreedOf(row) : usual;
}

/** Null where nothing was ever agreed. */
export async function lock(tx: AgencyTx, client: string): Promise<Agreed | null> {
  const row = await policies(tx).where('client_id', '=', client).forUpdate().executeTakeFirst();
  return row ? agreedOf(row) : null;
}

/** What was agreed with every client that has said something, by client. */
export async function all(tx: AgencyTx): Promise<Map<string, Agreed>> {
  const rows = await policies(tx).execute();
  return new Map(rows.map((row) => [row.client_id, agreedOf(row)]));
}

export async function save(tx: AgencyTx, client: string, { policy, covered, note }: Agreed): Promise<void> {
  const row = {
    ...{ state: policy.state, cut_off: policy.cutOff, days: policy.days },
    ...{ recipients: [...policy.recipients], formats: [...policy.formats] },
    ...{ covered_day: covered?.day ?? null, covered_until: covered?.until ?? null, note },
  };
  await tx.q
    .insertInto('report_policies')
    .values({ agency_id: tx.agency, client_id: client, ...row })
    .onConflict((clash) => clash.columns(['agency_id', 'client_id']).doUpdateSet(row))
    .execute();
}

function policies(tx: AgencyTx) {
  return tx.q.selectFrom('report_policies').selectAll().where('agency_id', '=', tx.agency);
}

function agreedOf(row: Selectable<PoliciesTable>): Agreed {
  const { state, cut_off: cutOff, days, recipients, covered_day: day, covered_until: until, note } = row;
  return {
    policy: { state, cutOff, days, recipients, formats: row.formats as ReportPolicy['formats'] },
    covered: day !== null && until !== null ? { day, until } : null,
    note,
  };
}
