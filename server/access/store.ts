import { type Access, type AccessAction, lasts, minutesOfOneLook } from '@denwaban/domain/access';
import { type Selectable, sql } from 'kysely';
import type { AgencyTx } from '../shell/agency.ts';
import { among } from '../shell/database.ts';
import { firstIdAt } from '../shell/ids.ts';

declare module '../shell/database.ts' {
  interface Tables {
    access: AccessTable;
    access_unsealed: { agency_id: string; access_id: string; client_id: string | null };
  }
}

type AccessTable = {
  agency_id: string;
  id: string;
  client_id: string | null;
  by_kind: Access['by']['kind'];
  by_id: string | null;
  by_name: string | null;
  by_role: string | null;
  to: Access['to'];
  about: string | null;
  action: AccessAction;
  result: Access['result'];
  why: string | null;
  from: string | null;
  at: Date;
};

export type Noted = Omit<Access, 'id' | 'by' | 'from' | 'at'>;

const sealedEveryMs = 60_000;

/**
 * Puts one look down, with who it was as the books have them now, and waits for nothing: neither for other readers nor for
 * the seal. The wait for the sealing is one row a minute, which all who look in that minute share and none of them changes.
 */
export async function add(tx: AgencyTx, noted: Noted): Promise<void> {
  const nextSealing = new Date((Math.floor(tx.now.getTime() / sealedEveryMs) + 2) * sealedEveryMs);
  const client = tx.scope.as === 'client' ? tx.scope.client : null;
  await tx.q
    .with('noted', (q) =>
      q
        .insertInto('access')
        .columns([...columns])
        .expression(() => rowOf(tx, noted))
        .returning(['id', 'client_id']),
    )
    .with('unsealed', (q) =>
      q
        .insertInto('access_unsealed')
        .columns(['agency_id', 'access_id', 'client_id'])
        .expression(q.selectFrom('noted').select([sql<string>`${tx.agency}::uuid`.as('agency_id'), 'id', 'client_id'])),
    )
    .insertInto('due')
    .columns(['agency_id', 'word', 'id', 'client_id', 'due_at'])
    .expression((q) =>
      q
        .selectFrom('noted')
        .select([
          sql<string>`${tx.agency}::uuid`.as('agency_id'),
          sql<string>`'access'`.as('word'),
          sql<string>`${firstIdAt(nextSealing)}::uuid`.as('id'),
          sql<string | null>`${client}::uuid`.as('client_id'),
          sql<Date>`${nextSealing}::timestamptz`.as('due_at'),
        ]),
    )
    .onConflict((clash) => clash.doNothing())
    .execute();
}

const columns = [
  'agency_id',
  'id',
  'client_id',
  'by_kind',
  'by_id',
  'by_name',
  'by_role',
  'to',
  'about',
  'action',
  'result',
  'why',
  'from',
  'at',
] as const;

// What lasts is put down once: not again while the same person still looks at the same thing.
function rowOf(tx: AgencyTx, { client, to, about, action, result, why }: Noted) {
  const { kind, id: by } = tx.by;
  const since = new Date(tx.now.getTime() - minutesOfOneLook * 60_000);
  // A filter may name a client that is none of ours: then it was about nobody's.
  const known = sql`(select client_id from clients where agency_id = ${tx.agency} and client_id = ${client})`;
  const again = sql`exists (select from access as a where a.agency_id = ${tx.agency} and a.by_id = ${by}
    and a.id >= ${firstIdAt(since)} and a.client_id is not distinct from ${known} and a."to" = ${to}
    and a.about is not distinct from ${about}::uuid and a.action = ${action} and a.result = ${result})`;
  return sql<never>`select ${tx.agency}::uuid, ${tx.id()}::uuid, ${known}, ${kind}, ${by}::uuid, who.name, who.role,
      ${to}, ${about}::uuid, ${action}, ${result}, ${why}, ${tx.scope.from ?? null}, ${tx.now}::timestamptz
    from (select 1) as one left join lateral (${person(tx)}) as who on true
    ${lasts({ to, action, about }) ? sql`where not ${again}` : sql``}`;
}

function person({ by, agency }: AgencyTx) {
  switch (by.kind) {
    case 'staff':
      return sql`select business_name as name, role from staff where agency_id = ${agency} and id = ${by.id}`;
    case 'contact':
      return sql`select name, role from contacts where agency_id = ${agency} and id = ${by.id}`;
    default:
      return sql`select null::text as name, null::text as role`;
  }
}

export type Wanted = {
  client?: string | null | undefined;
  person?: string | undefined;
  /** People of the agency, or of the client. */
  side?: 'staff' | 'contact' | undefined;
  action?: AccessAction | undefined;
  to?: Access['to'] | undefined;
  about?: string | undefined;
  /** Ids from this one on, and below this one. */
  since?: string | undefined;
  before?: string | undefined;
  limit: number;
};

/** Newest first. Without the address: a client's people may ask this too. */
export async function page(tx: AgencyTx, wanted: Wanted): Promise<Access[]> {
  const { client, person, side, action, to, about, since, before, limit } = wanted;
  const rows = await tx.q
    .selectFrom('access')
    .select([...columns.filter((column) => column !== 'from')])
    .$if(tx.scope.as === 'staff', (q) => q.select('from'))
    .where('agency_id', '=', tx.agency)
    .$if(client !== undefined, (q) => q.where('client_id', client === null ? 'is' : '=', client as string))
    .$if(person !== undefined, (q) => q.where('by_id', '=', person as string))
    .$if(side !== undefined, (q) => q.where('by_kind', '=', side as 'staff'))
    .$if(action !== undefined, (q) => q.where('action', '=', action as AccessAction))
    .$if(to !== undefined, (q) => q.where('to', '=', to as Access['to']))
    .$if(about !== undefined, (q) => q.where('about', '=', about as string))
    .$if(since !== undefined, (q) => q.where('id', '>=', since as string))
    .$if(before !== undefined, (q) => q.where('id', '<', before as string))
    .orderBy('id', 'desc')
    .limit(limit)
    .execute();
  return rows.map((row) => accessOf({ from: null, ...row }));
}

/** By what words things are known, and of which case they are part. */
export async function labels(
  tx: AgencyTx,
  ids: readonly string[],
): Promise<Map<string, { label: string | null; case: string | null }>> {
  if (ids.length === 0) return new Map();
  const wanted = sql`agency_id = ${tx.agency} and id = ${among(ids)}`;
  const { rows } = await sql<{ id: string; label: string | null; case: string | null }>`
    select id, receipt_number as label, id as "case" from cases where ${wanted}
    union all select id, name, null from callers where ${wanted}
    union all select id, title, null from script_documents where ${wanted}
    union all select id, order_number, null from looks where ${wanted}
    union all select id, business_name, null from staff where ${wanted}
    union all select id, name, null from contacts where ${wanted}
    union all select r.id, min(c.receipt_number), (array_agg(c.id order by c.receipt_number))[1] from recordings r
      join case_calls j on j.agency_id = r.agency_id and j.call_id = r.call_id
      join cases c on c.agency_id = j.agency_id and c.id = j.case_id
      where r.agency_id = ${tx.agency} and r.id = ${among(ids)} group by r.id`.execute(tx.q);
  return new Map(rows.map(({ id, ...known }) => [id, known]));
}

export function accessOf(row: Selectable<AccessTable>): Access {
  return {
    id: row.id,
    client: row.client_id,
    by: { kind: row.by_kind, id: row.by_id, name: row.by_name, role: row.by_role },
    to: row.to,
    about: row.about,
    action: row.action,
    result: row.result,
    why: row.why,
    from: row.from,
    at: row.at,
  };
}
