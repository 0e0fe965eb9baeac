import type { ClientFile, getClient as endpoint } from '@denwaban/api/clients';
import { type Refusal, refuse } from '@denwaban/domain/refusals';
import { contactShown } from '../contacts/present.ts';
import * as contacts from '../contacts/store.ts';
import { contractShown } from '../contracts/present.ts';
import { lineShown } from '../lines/present.ts';
import * as lines from '../lines/store.ts';
import type { AgencyTx } from '../shell/agency.ts';
import type { Asker, AskOf } from '../shell/ask.ts';
import { clientCard } from './present.ts';
import { standingOf } from './standing.ts';
import * as store from './store.ts';

export async function getClient(tx: AgencyTx, { params }: AskOf<typeof endpoint>): Promise<ClientFile | Refusal> {
  return fileOf(tx, params.client);
}

/** The same for the company's own people. */
export async function getCompany(tx: AgencyTx, _: unknown, asker: Asker): Promise<ClientFile | Refusal> {
  return asker.as === 'client' ? fileOf(tx, asker.client) : refuse('not_allowed');
}

async function fileOf(tx: AgencyTx, id: string): Promise<ClientFile | Refusal> {
  const client = await store.find(tx, id);
  if (!client) return refuse('not_found');
  const standing = await standingOf(tx, id);
  return {
    client: clientCard(client, standing, tx.now),
    lines: (await lines.ofClient(tx, id)).map(lineShown),
    contacts: (await contacts.ofClient(tx, id)).map((contact) => contactShown(contact, tx.now)),
    contract: standing.contract && contractShown(standing.contract),
  };
}
