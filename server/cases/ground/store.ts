import type { Call } from '@denwaban/domain/calls';
import type { Draft } from '@denwaban/domain/cases';
import { type CheckPolicy, policyFor, type Taker } from '@denwaban/domain/checks';
import type { Contract } from '@denwaban/domain/contracts';
import { type Calendar, dayOf } from '@denwaban/domain/hours';
import { sql } from 'kysely';
import { contractOf } from '../../contracts/store.ts';
import type { AgencyTx } from '../../shell/agency.ts';

/** What a case is opened upon: the client's terms and hours at this moment, and the next number to be handed out. */
export type Ground = {
  calendar: Calendar | null;
  contract: Contract | null;
  /** The contact asked for, if the draft names one of this client's. */
  addressee: string | null;
  /** The contact complained of, likewise. */
  namedEmployee: string | null;
  /** Who takes the message, and which ones are looked at before they go to this client. */
  taker: Taker;
  checkPolicy: CheckPolicy;
  sequence: number;
};

/** One query: every message taken waits for it. */
export async function groundOf(tx: AgencyTx, call: Call, { addressee, complaint }: Draft): Promise<Ground> {
  const { rows } = await sql<GroundRow>`
    select h.calendar, k.id, k.client_id, k.effective_from, k.terms, a.id as addressee, e.id as "namedEmployee",
      s.role, t.staff_id is not null as "isTrainee", to_jsonb(p) as "clientPolicy", to_jsonb(g) as "agencyPolicy",
      nextval('receipt_numbers') as sequence
    from clients c
    left join staff s on s.agency_id = c.agency_id and s.id = ${tx.by.id}
    left join trainees t on t.agency_id = c.agency_id and t.staff_id = ${tx.by.id}
    left join check_policies p on p.agency_id = c.agency_id and p.client_id = c.client_id
    left join agency_check_policies g on g.agency_id = c.agency_id
    left join hours h on h.agency_id = c.agency_id and h.client_id = c.client_id
    left join contacts a on a.agency_id = c.agency_id and a.client_id = c.client_id and a.id::text = ${addressee}
    left join contacts e on e.agency_id = c.agency_id and e.client_id = c.client_id
      and e.id::text = ${complaint.namedEmployee}
    left join lateral (select id, client_id, effective_from, terms from contracts
      where agency_id = c.agency_id and client_id = c.client_id and effective_from <= ${dayOf(tx.now)}
      order by effective_from desc limit 1) k on true
    where c.agency_id = ${tx.agency} and c.client_id = ${call.client}`.execute(tx.q);
  const row = rows[0] as GroundRow;
  return {
    calendar: row.calendar,
    contract: row.id === null ? null : contractOf({ ...row, id: row.id }),
    addressee: row.addressee,
    namedEmployee: row.namedEmployee,
    taker: { role: row.role ?? 'operator', isTrainee: row.isTrainee },
    checkPolicy: policyFor({ client: row.clientPolicy, agency: row.agencyPolicy }),
    sequence: row.sequence,
  };
}

type GroundRow = {
  calendar: Calendar | null;
  addressee: string | null;
  namedEmployee: string | null;
  role: Taker['role'] | null;
  isTrainee: boolean;
  clientPolicy: CheckPolicy | null;
  agencyPolicy: CheckPolicy | null;
  sequence: number;
  id: string | null;
} & Omit<Parameters<typeof contractOf>[0], 'id'>;
