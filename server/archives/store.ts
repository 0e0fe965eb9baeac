import type { Archive, Arrival } from '@denwaban/domain/archives';
import { type Insertable, type JSONColumnType, type Selectable, sql } from 'kysely';
import type { AgencyTx } from '../shell/agency.ts';
import type { ClientTable } from '../shell/catalogue.ts';
import { ownWaits } from './carried.ts';
import type { Person } from './contents.ts';

declare module '../shell/database.ts' {
  interface Tables {
    archives: ArchivesTable;
    arrivals: ArrivalsTable;
  }
}

type ArchivesTable = {
  agency_id: string;
  id: string;
  client_id: string;
  asked_by_kind: 'client' | 'staff';
  asked_by: string;
  asked_at: Date;
  state: Archive['state'];
  done: number;
  total: number;
  bytes: number | null;
  sha256: string | null;
  settled_at: Date | null;
  expires_at: Date | null;
};

type ArrivalsTable = {
  agency_id: string;
  id: string;
  file_name: string;
  sent_by: string;
  sent_at: Date;
  state: Arrival['state'];
  done: number;
  total: number;
  why: JSONColumnType<NonNullable<Arrival['why']>> | null;
  came_as: string | null;
  came_name: string | null;
  settled_at: Date | null;
};

export async function find(tx: AgencyTx, id: string): Promise<Archive | null> {
  const row = await archives(tx).where('id', '=', id).executeTakeFirst();
  return row ? archiveOf(row) : null;
}

export async function lock(tx: AgencyTx, id: string): Promise<Archive | null> {
  const row = await archives(tx).where('id', '=', id).forNoKeyUpdate().executeTakeFirst();
  return row ? archiveOf(row) : null;
}

export async function ofClient(tx: AgencyTx, client: string, limit: number): Promise<Archive[]> {
  const rows = await archives(tx).where('client_id', '=', client).orderBy('id', 'desc').limit(limit).execute();
  return rows.map(archiveOf);
}

export async function add(tx: AgencyTx, archive: Archive): Promise<void> {
  await tx.q.insertInto('archives').values(rowOf(tx, archive)).execute();
}

export async function save(tx: AgencyTx, archive: Archive): Promise<void> {
  const { agency_id, id, client_id, asked_by, asked_by_kind, asked_at, ...changed } = rowOf(tx, archive);
  await tx.q.updateTable('archives').set(changed).where('agency_id', '=', tx.agency).where('id', '=', id).execute();
}

export async function arrivals(tx: AgencyTx, limit: number): Promise<Arrival[]> {
  const rows = await arrived(tx).orderBy('id', 'desc').limit(limit).execute();
  return rows.map(arrivalOf);
}

export async function arrival(tx: AgencyTx, id: string): Promise<Arrival | null> {
  const row = await arrived(tx).where('id', '=', id).executeTakeFirst();
  return row ? arrivalOf(row) : null;
}

export async function addArrival(tx: AgencyTx, arrival: Arrival): Promise<void> {
  await tx.q.insertInto('arrivals').values(arrivalRowOf(tx, arrival)).execute();
}

export async function saveArrival(tx: AgencyTx, arrival: Arrival): Promise<void> {
  const { agency_id, id, sent_by, sent_at, file_name, ...changed } = arrivalRowOf(tx, arrival);
  await tx.q.updateTable('arrivals').set(changed).where('agency_id', '=', tx.agency).where('id', '=', id).execute();
}

/** What this transaction reads from now on is of one instant. To be said first. */
export async function standStill(tx: AgencyTx): Promise<void> {
  await sql`set transaction isolation level repeatable read`.execute(tx.q);
}

export async function count(tx: AgencyTx, table: ClientTable, client: string): Promise<number> {
  const { rows } = await sql<{ n: number }>`select count(*) as n from ${rowsOf(tx, table, client)}`.execute(tx.q);
  return rows[0]?.n ?? 0;
}

const step = 500;

/** The rows of a client, each as the text of a JSON object, in the order of their key; never all of them at once. */
export async function* lines(tx: AgencyTx, table: ClientTable, client: string): AsyncGenerator<string[]> {
  const columns = sql.join(table.columns.map(({ name }) => sql.ref(name)));
  const key = sql.join(table.key.map((name) => sql.ref(name)));
  await sql`declare carried no scroll cursor for
    select row_to_json(r)::text as line from (select ${columns} from ${rowsOf(tx, table, client)} order by ${key}) r`.execute(
    tx.q,
  );
  for (;;) {
    const { rows } = await sql<{ line: string }>`fetch ${sql.raw(String(step))} from carried`.execute(tx.q);
    if (rows.length > 0) yield rows.map(({ line }) => line);
    if (rows.length < step) break;
  }
  await sql`close carried`.execute(tx.q);
}

function rowsOf(tx: AgencyTx, { name }: ClientTable, client: string) {
  const carried = onlyCarried[name] ?? sql``;
  // Written out, for a cursor is declared by a statement that takes no parameters everywhere alike.
  return sql`${sql.table(name)} where agency_id = ${sql.lit(tx.agency)} and client_id = ${sql.lit(client)}${carried}`;
}

/** Of which tables not every row of the client is carried. */
const onlyCarried: Readonly<Record<string, ReturnType<typeof sql>>> = {
  due: sql` and word <> all (${ownWaits}::text[])`,
  // What the house writes to its own people is theirs, as their addresses are.
  letters: sql` and not exists (select from staff_legal_names s
    where s.agency_id = letters.agency_id and lower(s.email) = lower(letters.to_address))`,
};

export async function people(tx: AgencyTx): Promise<Person[]> {
  return tx.q.selectFrom('staff').select(['id', 'business_name']).where('agency_id', '=', tx.agency).execute();
}

/** People of the house before: named in the history, and never more. Who is known here already stays as they are. */
export async function addFormer(tx: AgencyTx, former: readonly Person[]): Promise<void> {
  if (former.length === 0) return;
  const row = { agency_id: tx.agency, role: 'operator', state: 'retired' } as const;
  await tx.q
    .insertInto('staff')
    .values(former.map((person) => ({ ...row, ...person, sign_in: null })))
    .onConflict((clash) => clash.doNothing())
    .execute();
}

/** Rows as JSON, into the columns that both houses know. */
export async function insert(
  tx: AgencyTx,
  table: ClientTable,
  columns: readonly string[],
  rows: string,
): Promise<void> {
  const into = sql.join(columns.map((name) => sql.ref(name)));
  // A JSON null in a column that must have something is a JSON null; the database could not tell it from nothing.
  const from = sql.join(
    columns.map((name) => {
      const { type, required } = table.columns.find((column) => column.name === name) as ClientTable['columns'][number];
      return required && type === 'jsonb' ? sql`coalesce(${sql.ref(name)}, 'null'::jsonb)` : sql.ref(name);
    }),
  );
  await sql`insert into ${sql.table(table.name)} (${into})
    select ${from} from json_populate_recordset(null::${sql.table(table.name)}, ${rows}::json)`.execute(tx.q);
}

/** What could not be said when its row came, since what it refers to was not there yet. */
export async function refer(tx: AgencyTx, table: ClientTable, columns: readonly string[], rows: string): Promise<void> {
  const set = sql.join(columns.map((name) => sql`${sql.ref(name)} = r.${sql.ref(name)}`));
  const same = sql.join(
    table.key.map((name) => sql`t.${sql.ref(name)} = r.${sql.ref(name)}`),
    sql` and `,
  );
  await sql`update ${sql.table(table.name)} t set ${set}
    from json_populate_recordset(null::${sql.table(table.name)}, ${rows}::json) r where ${same}`.execute(tx.q);
}

export async function isHere(tx: AgencyTx, client: string): Promise<boolean> {
  const row = await tx.q
    .selectFrom('clients')
    .select('client_id')
    .where('agency_id', '=', tx.agency)
    .where('client_id', '=', client)
    .executeTakeFirst();
  return row !== undefined;
}

export async function codes(tx: AgencyTx): Promise<Set<string>> {
  const rows = await tx.q.selectFrom('clients').select('code').where('agency_id', '=', tx.agency).execute();
  return new Set(rows.map(({ code }) => code));
}

export async function isNumberHere(tx: AgencyTx, number: string): Promise<boolean> {
  const row = await tx.q
    .selectFrom('lines')
    .select('id')
    .where('agency_id', '=', tx.agency)
    .where('number', '=', number)
    .executeTakeFirst();
  return row !== undefined;
}

export async function recordingsOf(tx: AgencyTx, client: string) {
  return tx.q
    .selectFrom('recordings')
    .select(['id', 'type'])
    .where('agency_id', '=', tx.agency)
    .where('client_id', '=', client)
    .orderBy('id')
    .execute();
}

function archives(tx: AgencyTx) {
  return tx.q.selectFrom('archives').selectAll().where('agency_id', '=', tx.agency);
}

function arrived(tx: AgencyTx) {
  return tx.q.selectFrom('arrivals').selectAll().where('agency_id', '=', tx.agency);
}

function rowOf(tx: AgencyTx, { askedBy, made, ...archive }: Archive): Insertable<ArchivesTable> {
  return {
    agency_id: tx.agency,
    id: archive.id,
    client_id: archive.client,
    asked_by_kind: askedBy.kind,
    asked_by: askedBy.id,
    asked_at: archive.askedAt,
    state: archive.state,
    done: archive.done,
    total: archive.total,
    bytes: made?.bytes ?? null,
    sha256: made?.sha256 ?? null,
    expires_at: made?.expiresAt ?? null,
    settled_at: archive.settledAt,
  };
}

function archiveOf(row: Selectable<ArchivesTable>): Archive {
  const { bytes, sha256, expires_at: expiresAt } = row;
  return {
    id: row.id,
    client: row.client_id,
    askedBy: { kind: row.asked_by_kind, id: row.asked_by },
    askedAt: row.asked_at,
    state: row.state,
    done: row.done,
    total: row.total,
    made: bytes !== null && sha256 !== null && expiresAt !== null ? { bytes, sha256, expiresAt } : null,
    settledAt: row.settled_at,
  };
}

function arrivalRowOf(tx: AgencyTx, arrival: Arrival): Insertable<ArrivalsTable> {
  return {
    agency_id: tx.agency,
    id: arrival.id,
    file_name: arrival.fileName,
    sent_by: arrival.sentBy,
    sent_at: arrival.sentAt,
    state: arrival.state,
    done: arrival.done,
    total: arrival.total,
    why: arrival.why ? JSON.stringify(arrival.why) : null,
    came_as: arrival.came?.client ?? null,
    came_name: arrival.came?.name ?? null,
    settled_at: arrival.settledAt,
  } as Insertable<ArrivalsTable>;
}

function arrivalOf(row: Selectable<ArrivalsTable>): Arrival {
  return {
    id: row.id,
    fileName: row.file_name,
    sentBy: row.sent_by,
    sentAt: row.sent_at,
    state: row.state,
    done: row.done,
    total: row.total,
    why: row.why as Arrival['why'],
    came: row.came_as !== null && row.came_name !== null ? { client: row.came_as, name: row.came_name } : null,
    settledAt: row.settled_at,
  };
}
