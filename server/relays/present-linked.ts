import type { LinkedMessage } from '@denwaban/api/relays';
import { type Refusal, refuse } from '@denwaban/domain/refusals';
import * as cases from '../cases/store.ts';
import * as clients from '../clients/store.ts';
import * as contacts from '../contacts/store.ts';
import { presentSent } from '../corrections/present.ts';
import { presentOwnOf } from '../remarks/present.ts';
import type { AgencyTx } from '../shell/agency.ts';
import * as store from './store.ts';

/** Names the message, and not the caller's number or the details: a letter can be forwarded. */
export async function presentLinked(
  tx: AgencyTx,
  { relay: id, contact }: { relay: string; contact: string },
): Promise<LinkedMessage | Refusal> {
  const relay = await store.find(tx, id);
  const found = relay && (await cases.find(tx, relay.case));
  if (!relay || !found) return refuse('not_found');
  const company = await clients.find(tx, relay.client);
  const received = await cases.receivedAt(tx, [found.id]);
  const by = relay.state.is === 'acknowledged' ? relay.state : null;
  const names = await contacts.namesOf(tx, [contact, ...(by ? [by.by] : [])]);
  const corrections = (await presentSent(tx, [found.id])).get(found.id) ?? [];
  const { receiptNumber, summary, callerName } = found;
  return {
    ...{ receiptNumber, summary, callerName, label: relay.label },
    client: company?.name ?? '',
    contact: names.get(contact) ?? '',
    receivedAt: (received.get(found.id) ?? found.openedAt).toISOString(),
    callbackWanted: found.callback.wanted,
    corrected: [...new Set(corrections.flatMap(({ changes }) => changes.map(({ field }) => field)))],
    remarks: await presentOwnOf(tx, found.id, contact),
    // What was corrected wants to be read, also where the matter itself is done.
    state: by ? 'acknowledged' : found.state === 'closed' && corrections.length === 0 ? 'closed' : 'waiting',
    acknowledgedBy: by && (names.get(by.by) ?? ''),
    acknowledgedAt: by?.at.toISOString() ?? null,
  };
}
