// Inbox: a client's messages as its people find them, each in one box.
import { type RawBuilder, sql } from 'kysely';
import type { AgencyTx } from '../../shell/agency.ts';
import { notReceived } from '../store.ts';

export type Box = 'unread' | 'callback' | 'done';

/** The cases in one box of a client's inbox, newest first. A message is in the first box it belongs to. */
export async function casesIn(
  tx: AgencyTx,
  { client, box, before, limit }: { client: string; box: Box; before?: string | undefined; limit: number },
): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`select case_id as id from ${boxes[box](tx.agency, client)} as box
    where ${before ?? null}::uuid is null or case_id < ${before ?? null}::uuid
    order by case_id desc limit ${limit}`.execute(tx.q);
  return rows.map(({ id }) => id);
}

export type Counts = { unread: number; callback: number; overdue: number };

export async function count(tx: AgencyTx, client: string): Promise<Counts> {
  const { rows } = await sql<Counts>`select
    (select count(*) from ${boxes.unread(tx.agency, client)} as box) as unread,
    (select count(*) from ${boxes.callback(tx.agency, client)} as box) as callback,
    (select count(*) from callbacks where agency_id = ${tx.agency} and client_id = ${client} and state <> 'done'
      and target_at <= ${tx.now}) as overdue`.execute(tx.q);
  return rows[0] as Counts;
}

const boxes: Record<Box, (agency: string, client: string) => RawBuilder<unknown>> = {
  unread: (agency, client) => sql`(select case_id from relays
    where agency_id = ${agency} and client_id = ${client} and ${notReceived})`,
  callback: (agency, client) => sql`(select case_id from callbacks b
    where agency_id = ${agency} and client_id = ${client} and state <> 'done' and ${received(sql`b.case_id`)})`,
  done: (agency, client) => sql`(select id as case_id from cases c
    where agency_id = ${agency} and client_id = ${client} and ${received(sql`c.id`)}
      and not exists (select from callbacks b
        where b.agency_id = c.agency_id and b.case_id = c.id and b.state <> 'done'))`,
};

function received(about: RawBuilder<unknown>) {
  return sql`exists (select from relays r
    where r.agency_id = current_agency() and r.case_id = ${about} and r.state in ('acknowledged', 'reported'))`;
}
