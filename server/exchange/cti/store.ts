import type { CtiOutcome } from '@denwaban/api/cti';
import type { CtiFact, Told } from '@denwaban/domain/cti';
import { nothingTold } from '@denwaban/domain/cti';
import type { JSONColumnType, Selectable } from 'kysely';
import type { AgencyTx } from '../../shell/agency.ts';
import { firstIdAt } from '../../shell/ids.ts';

declare module '../../shell/database.ts' {
  interface Tables {
    cti_connections: { agency_id: string; id: string; name: string; state: Connection['state']; made_at: Date };
    cti_secrets: SecretsTable;
    cti_extensions: { agency_id: string; connection_id: string; extension: string; staff_id: string };
    cti_calls: CallsTable;
    cti_deliveries: DeliveriesTable;
  }
}

type SecretsTable = {
  agency_id: string;
  id: string;
  connection_id: string;
  sealed: string;
  made_at: Date;
  until: Date | null;
};

type CallsTable = {
  agency_id: string;
  id: string;
  connection_id: string;
  pbx_call: string;
  call_id: string | null;
  told: JSONColumnType<WrittenTold>;
};

type DeliveriesTable = {
  agency_id: string;
  id: string;
  connection_id: string;
  at: Date;
  pbx_call: string | null;
  fact: CtiFact | null;
  extension: string | null;
  outcome: CtiOutcome;
};

type WrittenTold = Omit<Told, 'heardAt' | 'hungUp'> & {
  heardAt: string;
  hungUp: { at: string; by: 'caller' | 'operator' } | null;
};

export type Connection = { id: string; name: string; state: 'open' | 'closed' };

/** A call of a PBX, and ours that it became. */
export type KeptCall = { id: string; connection: string; call: string | null; told: Told };

export async function connections(tx: AgencyTx): Promise<Connection[]> {
  return tx.q
    .selectFrom('cti_connections')
    .select(['id', 'name', 'state'])
    .where('agency_id', '=', tx.agency)
    .orderBy('id')
    .execute();
}

export async function lock(tx: AgencyTx, id: string): Promise<Connection | null> {
  const row = await tx.q
    .selectFrom('cti_connections')
    .select(['id', 'name', 'state'])
    .where('agency_id', '=', tx.agency)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  return row ?? null;
}

export async function save(tx: AgencyTx, { id, name, state }: Connection): Promise<void> {
  await tx.q
    .insertInto('cti_connections')
    .values({ agency_id: tx.agency, id, name, state, made_at: tx.now })
    .onConflict((clash) => clash.columns(['agency_id', 'id']).doUpdateSet({ name, state }))
    .execute();
}

/** A connection with the secrets that hold now, sealed as they are kept. */
export async function withSecrets(tx: AgencyTx, id: string): Promise<(Connection & { sealed: string[] }) | null> {
  const rows = await tx.q
    .selectFrom('cti_connections as c')
    .leftJoin('cti_secrets as s', (join) =>
      join
        .onRef('s.agency_id', '=', 'c.agency_id')
        .onRef('s.connection_id', '=', 'c.id')
        .on((is) => is.or([is('s.until', 'is', null), is('s.until', '>', tx.now)])),
    )
    .select(['c.id', 'c.name', 'c.state', 's.sealed'])
    .where('c.agency_id', '=', tx.agency)
    .where('c.id', '=', id)
    .execute();
  const [first] = rows;
  if (!first) return null;
  const { name, state } = first;
  return { id, name, state, sealed: rows.flatMap(({ sealed }) => sealed ?? []) };
}

export async function secrets(
  tx: AgencyTx,
): Promise<{ id: string; connection: string; madeAt: Date; until: Date | null }[]> {
  return tx.q
    .selectFrom('cti_secrets')
    .select(['id', 'connection_id as connection', 'made_at as madeAt', 'until'])
    .where('agency_id', '=', tx.agency)
    .where((is) => is.or([is('until', 'is', null), is('until', '>', tx.now)]))
    .orderBy('id', 'desc')
    .execute();
}

/** The new secret holds from now on, and those before it until `until`. */
export async function addSecret(
  tx: AgencyTx,
  { connection, sealed, until }: { connection: string; sealed: string; until: Date },
): Promise<void> {
  await tx.q
    .updateTable('cti_secrets')
    .set({ until })
    .where('agency_id', '=', tx.agency)
    .where('connection_id', '=', connection)
    .where((is) => is.or([is('until', 'is', null), is('until', '>', until)]))
    .execute();
  await tx.q
    .insertInto('cti_secrets')
    .values({ agency_id: tx.agency, id: tx.id(), connection_id: connection, sealed, made_at: tx.now, until: null })
    .execute();
}

export async function extensions(tx: AgencyTx): Promise<{ connection: string; extension: string; staff: string }[]> {
  return tx.q
    .selectFrom('cti_extensions')
    .select(['connection_id as connection', 'extension', 'staff_id as staff'])
    .where('agency_id', '=', tx.agency)
    .orderBy('extension')
    .execute();
}

export async function setExtensions(
  tx: AgencyTx,
  connection: string,
  mapped: readonly { extension: string; staff: string }[],
): Promise<void> {
  await tx.q
    .deleteFrom('cti_extensions')
    .where('agency_id', '=', tx.agency)
    .where('connection_id', '=', connection)
    .execute();
  if (mapped.length === 0) return;
  const rows = mapped.map(({ extension, staff }) => ({
    ...{ agency_id: tx.agency, connection_id: connection, extension, staff_id: staff },
  }));
  await tx.q.insertInto('cti_extensions').values(rows).execute();
}

/** Whose telephone an extension is, and whether they may answer for the client. */
export async function holderOf(
  tx: AgencyTx,
  { connection, extension, client }: { connection: string; extension: string; client: string },
): Promise<{ staff: string; isGranted: boolean } | null> {
  const row = await tx.q
    .selectFrom('cti_extensions as e')
    .leftJoin('grants as g', (join) =>
      join
        .onRef('g.agency_id', '=', 'e.agency_id')
        .onRef('g.staff_id', '=', 'e.staff_id')
        .on('g.client_id', '=', client),
    )
    .select(['e.staff_id', 'g.client_id'])
    .where('e.agency_id', '=', tx.agency)
    .where('e.connection_id', '=', connection)
    .where('e.extension', '=', extension)
    .executeTakeFirst();
  return row ? { staff: row.staff_id, isGranted: row.client_id !== null } : null;
}

/** The call of that name, made and locked: deliveries about one call are heard one after the other. */
export async function lockCallNamed(tx: AgencyTx, connection: string, pbxCall: string): Promise<KeptCall> {
  await tx.q
    .insertInto('cti_calls')
    .values({
      ...{ agency_id: tx.agency, id: tx.id(), connection_id: connection, pbx_call: pbxCall, call_id: null },
      told: JSON.stringify(nothingTold(tx.now)),
    })
    .onConflict((clash) => clash.columns(['agency_id', 'connection_id', 'pbx_call']).doNothing())
    .execute();
  const row = await callRows(tx)
    .where('connection_id', '=', connection)
    .where('pbx_call', '=', pbxCall)
    .forUpdate()
    .executeTakeFirstOrThrow();
  return callOf(row);
}

export async function lockCall(tx: AgencyTx, id: string): Promise<KeptCall | null> {
  const row = await callRows(tx).where('id', '=', id).forUpdate().executeTakeFirst();
  return row ? callOf(row) : null;
}

export async function saveCall(tx: AgencyTx, { id, call, told }: KeptCall): Promise<void> {
  await tx.q
    .updateTable('cti_calls')
    .set({ call_id: call, told: JSON.stringify(told) })
    .where('agency_id', '=', tx.agency)
    .where('id', '=', id)
    .execute();
}

export async function forgetCall(tx: AgencyTx, id: string): Promise<void> {
  await tx.q.deleteFrom('cti_calls').where('agency_id', '=', tx.agency).where('id', '=', id).execute();
}

const daysKept = 7;
const mostShown = 100;
// Whoever has no secret can fill no table.
const mostRefused = 50;

/** Notes what became of a delivery, and lets go of what is older than a week. */
export async function note(tx: AgencyTx, noted: Omit<DeliveriesTable, 'agency_id' | 'id' | 'at'>): Promise<void> {
  const weekAgo = firstIdAt(new Date(tx.now.getTime() - daysKept * 24 * 3_600_000));
  await tx.q
    .deleteFrom('cti_deliveries')
    .where('agency_id', '=', tx.agency)
    .where('connection_id', '=', noted.connection_id)
    .where('id', '<', weekAgo)
    .execute();
  await tx.q
    .insertInto('cti_deliveries')
    .values({ agency_id: tx.agency, id: tx.id(), at: tx.now, ...noted })
    .execute();
}

/** Notes one that is not known to be the PBX's: that it came, and why it was not heard. */
export async function noteRefused(tx: AgencyTx, connection: string, outcome: CtiOutcome): Promise<void> {
  await note(tx, { connection_id: connection, pbx_call: null, fact: null, extension: null, outcome });
  const refused = () =>
    tx.q
      .selectFrom('cti_deliveries')
      .select('id')
      .where('agency_id', '=', tx.agency)
      .where('connection_id', '=', connection)
      .where('pbx_call', 'is', null);
  const [first] = await refused().orderBy('id', 'desc').offset(mostRefused).limit(1).execute();
  if (!first) return;
  const older = refused().where('id', '<=', first.id);
  await tx.q.deleteFrom('cti_deliveries').where('agency_id', '=', tx.agency).where('id', 'in', older).execute();
}

export async function deliveries(tx: AgencyTx, connection: string): Promise<Selectable<DeliveriesTable>[]> {
  return tx.q
    .selectFrom('cti_deliveries')
    .selectAll()
    .where('agency_id', '=', tx.agency)
    .where('connection_id', '=', connection)
    .orderBy('id', 'desc')
    .limit(mostShown)
    .execute();
}

function callRows(tx: AgencyTx) {
  return tx.q.selectFrom('cti_calls').selectAll().where('agency_id', '=', tx.agency);
}

function callOf({ id, connection_id: connection, call_id: call, told }: Selectable<CallsTable>): KeptCall {
  const hungUp = told.hungUp && { ...told.hungUp, at: new Date(told.hungUp.at) };
  return { id, connection, call, told: { ...told, hungUp, heardAt: new Date(told.heardAt) } };
}
