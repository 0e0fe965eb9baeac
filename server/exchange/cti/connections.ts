import type {
  addCti,
  CtiConnection,
  editCti,
  listCtiDeliveries,
  renewCtiSecret,
  setCtiExtensions,
} from '@denwaban/api/cti';
import { refuse } from '@denwaban/domain/refusals';
import { record } from '../../events/record.ts';
import type { AgencyTx } from '../../shell/agency.ts';
import type { Answered, AskOf } from '../../shell/ask.ts';
import * as staff from '../../staff/store.ts';
import { connectionShown, connectionsShown } from './present.ts';
import { newSecret } from './signature.ts';
import * as store from './store.ts';

export async function list(tx: AgencyTx): Promise<{ connections: CtiConnection[] }> {
  return { connections: await connectionsShown(tx) };
}

export async function add(tx: AgencyTx, { body }: AskOf<typeof addCti>): Promise<Answered<typeof addCti>> {
  const connection = { id: tx.id(), name: body.name.trim(), state: 'open' } as const;
  await store.save(tx, connection);
  const secret = await giveSecret(tx, connection.id, tx.now);
  await changed(tx, 'cti.connected', connection.id);
  return { connection: await connectionShown(tx, connection.id), secret };
}

export async function edit(tx: AgencyTx, { params, body }: AskOf<typeof editCti>): Promise<Answered<typeof editCti>> {
  const found = await store.lock(tx, params.id);
  if (!found) return refuse('not_found');
  await store.save(tx, { ...found, name: body.name.trim(), state: body.state });
  await changed(tx, 'cti.changed', found.id);
  return connectionShown(tx, found.id);
}

const dayMs = 24 * 3_600_000;

export async function renewSecret(
  tx: AgencyTx,
  { params, body }: AskOf<typeof renewCtiSecret>,
): Promise<Answered<typeof renewCtiSecret>> {
  const found = await store.lock(tx, params.id);
  if (!found) return refuse('not_found');
  const until = body.before === 'ends_now' ? tx.now : new Date(tx.now.getTime() + dayMs);
  const secret = await giveSecret(tx, found.id, until);
  await changed(tx, 'cti.secret_renewed', found.id);
  return { connection: await connectionShown(tx, found.id), secret };
}

/** Refuses an extension listed twice (not_unique), and one of nobody who works here (not_a_choice). */
export async function setExtensions(
  tx: AgencyTx,
  { params, body }: AskOf<typeof setCtiExtensions>,
): Promise<Answered<typeof setCtiExtensions>> {
  const found = await store.lock(tx, params.id);
  if (!found) return refuse('not_found');
  const listed = body.extensions.map(({ extension }) => extension);
  const known = await staff.namesOf(
    tx,
    body.extensions.map((each) => each.staff),
  );
  const problems = body.extensions.flatMap(({ extension, staff: person }, at) => [
    ...(listed.indexOf(extension) < at ? [{ field: `extensions.${at}.extension`, code: 'not_unique' } as const] : []),
    ...(known.has(person) ? [] : [{ field: `extensions.${at}.staff`, code: 'not_a_choice' } as const]),
  ]);
  if (problems.length > 0) return refuse('incomplete_input', problems);
  await store.setExtensions(tx, found.id, body.extensions);
  await changed(tx, 'cti.extensions_set', found.id);
  return connectionShown(tx, found.id);
}

export async function listDeliveries(
  tx: AgencyTx,
  { params }: AskOf<typeof listCtiDeliveries>,
): Promise<Answered<typeof listCtiDeliveries>> {
  const found = await store.lock(tx, params.id);
  if (!found) return refuse('not_found');
  const rows = await store.deliveries(tx, found.id);
  return {
    deliveries: rows.map(({ id, at, pbx_call: call, fact, extension, outcome }) => ({
      ...{ id, at: at.toISOString(), call, fact, extension, outcome },
    })),
  };
}

/** Shown this once: kept sealed, and read again only to check a signature. */
async function giveSecret(tx: AgencyTx, connection: string, until: Date): Promise<string> {
  const secret = newSecret();
  await store.addSecret(tx, { connection, sealed: tx.books.systems.seal(secret), until });
  return secret;
}

type Changed = 'cti.connected' | 'cti.changed' | 'cti.secret_renewed' | 'cti.extensions_set';

async function changed(tx: AgencyTx, name: Changed, id: string): Promise<void> {
  await record(tx, { name, client: null, id, data: {} });
}
