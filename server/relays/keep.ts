import { advance, dueAt, type Relay, type RelayAnswer, type RelayRules } from '@denwaban/domain/relays';
import { settleCase } from '../cases/settle-case.ts';
import { record } from '../events/record.ts';
import type { AgencyTx } from '../shell/agency.ts';
import { wait } from '../shell/due.ts';
import * as store from './store.ts';
import { writeLetters } from './write-letters.ts';

export type Keeping = { before: Relay | null; answer: RelayAnswer; rules: RelayRules };

/**
 * Keeps what has become of a relay: its state and wait, its ledger, and the letters to be sent, written in the transaction
 * that queues them. A relay received may be all its case waited for.
 */
export async function keep(tx: AgencyTx, { before, answer, rules }: Keeping): Promise<Relay> {
  const { relay } = answer;
  if (before === null) await store.add(tx, relay);
  else if (before !== relay) await store.save(tx, relay);
  if (before !== relay) await wait(tx, { word: 'relay', id: relay.id, client: relay.client, at: dueAt(relay) });
  await store.note(tx, relay, answer.ledger);
  const { events, withoutAddress } = await writeLetters(tx, relay, answer.deliveries);
  await record(tx, ...answer.events, ...events);
  if (isReceived(relay) && !isReceived(before)) await settleCase(tx, relay.case, { received: true, calledBack: false });
  const [delivery] = withoutAddress;
  if (!delivery) return relay;
  const failed = advance(relay, { is: 'failed', delivery, why: 'no_address' }, tx.now, rules);
  return keep(tx, { before: relay, answer: failed, rules });
}

function isReceived(relay: Relay | null): boolean {
  return relay?.state.is === 'acknowledged' || relay?.state.is === 'reported';
}
