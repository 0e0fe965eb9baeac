import type { LookResult } from '@denwaban/domain/lookups';
import type { AgencyTx } from '../../shell/agency.ts';

declare module '../../shell/database.ts' {
  interface Tables {
    looks: LooksTable;
  }
}

type LooksTable = {
  agency_id: string;
  id: string;
  client_id: string;
  call_id: string;
  staff_id: string;
  order_number: string;
  source: 'csv' | 'link' | 'api';
  result: LookResult;
  is_matched: boolean;
  at: Date;
};

export type Look = {
  id: string;
  client: string;
  call: string;
  operator: string;
  orderNumber: string;
  source: LooksTable['source'];
  result: LookResult;
  isMatched: boolean;
  at: Date;
};

export async function add(tx: AgencyTx, look: Look): Promise<void> {
  await tx.q
    .insertInto('looks')
    .values({
      agency_id: tx.agency,
      id: look.id,
      client_id: look.client,
      call_id: look.call,
      staff_id: look.operator,
      order_number: look.orderNumber,
      source: look.source,
      result: look.result,
      is_matched: look.isMatched,
      at: look.at,
    })
    .execute();
}

type Wanted = { client: string; limit: number; before?: string | undefined };

/** Newest first. */
export async function page(tx: AgencyTx, { client, limit, before }: Wanted): Promise<Look[]> {
  const rows = await tx.q
    .selectFrom('looks')
    .selectAll()
    .where('agency_id', '=', tx.agency)
    .where('client_id', '=', client)
    .$if(before !== undefined, (query) => query.where('id', '<', before as string))
    .orderBy('id', 'desc')
    .limit(limit)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    client: row.client_id,
    call: row.call_id,
    operator: row.staff_id,
    orderNumber: row.order_number,
    source: row.source,
    result: row.result,
    isMatched: row.is_matched,
    at: row.at,
  }));
}
