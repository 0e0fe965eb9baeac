import { type ClosingAnswer, type Receipt, recontactDays } from '@denwaban/domain/receipts';
import { type Selectable, sql } from 'kysely';
import type { AgencyTx } from '../shell/agency.ts';

declare module '../shell/database.ts' {
  interface Tables {
    receipts: ReceiptsTable;
  }
}

type ReceiptsTable = {
  agency_id: string;
  case_id: string;
  client_id: string;
  issued_at: Date;
  expires_at: Date;
  closing: ClosingAnswer | null;
  closing_at: Date | null;
};

export async function save(tx: AgencyTx, receipt: Receipt): Promise<void> {
  const row = {
    expires_at: receipt.expiresAt,
    closing: receipt.closing?.answer ?? null,
    closing_at: receipt.closing?.at ?? null,
  };
  const { case: about, client, issuedAt } = receipt;
  await tx.q
    .insertInto('receipts')
    .values({ agency_id: tx.agency, case_id: about, client_id: client, issued_at: issuedAt, ...row })
    .onConflict((clash) => clash.columns(['agency_id', 'case_id', 'client_id']).doUpdateSet(row))
    .execute();
}

export async function lock(tx: AgencyTx, about: string): Promise<Receipt | null> {
  const row = await tx.q
    .selectFrom('receipts')
    .selectAll()
    .where('agency_id', '=', tx.agency)
    .where('case_id', '=', about)
    .forUpdate()
    .executeTakeFirst();
  return row ? receiptOf(row) : null;
}

export type Counts = Record<'closed' | 'asked' | 'satisfied' | 'partly' | 'not' | 'rangAgain', number>;

/** Of the cases of a client that were closed between two instants. */
export async function countsBetween(
  tx: AgencyTx,
  client: string,
  { from, until }: { from: Date; until: Date },
): Promise<Counts> {
  const { rows } = await sql<Counts>`
    select count(*)::int as closed, count(r.case_id)::int as asked,
      count(*) filter (where r.closing = 'satisfied')::int as satisfied,
      count(*) filter (where r.closing = 'partly')::int as partly,
      count(*) filter (where r.closing = 'not')::int as not,
      count(*) filter (where exists (select from calls k
        where k.agency_id = c.agency_id and k.client_id = c.client_id and k.caller_id = c.caller_id
          and k.out is null and k.arrived_at > c.closed_at and k.arrived_at <= c.closed_at + make_interval(days => ${recontactDays})))::int
        as "rangAgain"
    from cases c
    left join receipts r on r.agency_id = c.agency_id and r.case_id = c.id
    where c.agency_id = ${tx.agency} and c.client_id = ${client} and c.state = 'closed'
      and c.closed_at >= ${from} and c.closed_at < ${until}`.execute(tx.q);
  return rows[0] as Counts;
}

function receiptOf(row: Selectable<ReceiptsTable>): Receipt {
  return {
    case: row.case_id,
    client: row.client_id,
    issuedAt: row.issued_at,
    expiresAt: row.expires_at,
    closing: row.closing && row.closing_at ? { answer: row.closing, at: row.closing_at } : null,
  };
}
