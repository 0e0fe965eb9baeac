import { sql } from 'kysely';
import type { AgencyTx } from '../../shell/agency.ts';
import { among } from '../../shell/database.ts';

/** Ids of clients by what is done in other rooms; asked in one statement for the list of all. */
export type Ready = { client_id: string } & Record<
  'verification' | 'contract' | 'script' | 'hours' | 'line' | 'report_to',
  boolean
>;

export async function readiness(tx: AgencyTx, today: string, clients?: readonly string[]): Promise<Map<string, Ready>> {
  const only = clients ? sql`and c.client_id = ${among(clients)}` : sql``;
  const { rows } = await sql<Ready>`
    select c.client_id,
      exists (select from verifications v where v.agency_id = c.agency_id and v.client_id = c.client_id
        and v.completed_at is not null)
      or exists (select from verification_exemptions x where x.agency_id = c.agency_id and x.client_id = c.client_id)
        as verification,
      exists (select from contracts k where k.agency_id = c.agency_id and k.client_id = c.client_id
        and k.effective_from <= ${today}::date) as contract,
      exists (select from script_versions s where s.agency_id = c.agency_id and s.client_id = c.client_id
        and s.state = 'published') as script,
      exists (select from events e where e.agency_id = c.agency_id and e.about = c.client_id
        and e.name = 'hours.changed') as hours,
      exists (select from lines l where l.agency_id = c.agency_id and l.client_id = c.client_id and l.state = 'open') as line,
      exists (select from contacts p where p.agency_id = c.agency_id and p.client_id = c.client_id
        and p.email is not null) as report_to
    from clients c where c.agency_id = ${tx.agency} ${only}`.execute(tx.q);
  return new Map(rows.map((row) => [row.client_id, row]));
}
