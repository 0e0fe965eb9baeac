import { type CtiConnection, deliverCti } from '@denwaban/api/cti';
import type { AgencyTx } from '../../shell/agency.ts';
import * as staff from '../../staff/store.ts';
import * as store from './store.ts';

export async function connectionsShown(tx: AgencyTx): Promise<CtiConnection[]> {
  const [connections, secrets, extensions] = await Promise.all([
    store.connections(tx),
    store.secrets(tx),
    store.extensions(tx),
  ]);
  const names = await staff.namesOf(
    tx,
    extensions.map((each) => each.staff),
  );
  return connections.map(({ id, name, state }) => ({
    ...{ id, name, state },
    path: `/api${deliverCti.path.replace(':agency', tx.agency).replace(':connection', id)}`,
    secrets: secrets
      .filter(({ connection }) => connection === id)
      .map((secret) => ({
        id: secret.id,
        madeAt: secret.madeAt.toISOString(),
        until: secret.until?.toISOString() ?? null,
      })),
    extensions: extensions
      .filter(({ connection }) => connection === id)
      .map(({ extension, staff: person }) => ({ extension, staff: { id: person, name: names.get(person) ?? '' } })),
  }));
}

export async function connectionShown(tx: AgencyTx, id: string): Promise<CtiConnection> {
  const found = (await connectionsShown(tx)).find((each) => each.id === id);
  if (!found) throw new Error('a connection that was just saved');
  return found;
}
