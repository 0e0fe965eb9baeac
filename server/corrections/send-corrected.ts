import type { Case } from '@denwaban/domain/cases';
import type { Correction } from '@denwaban/domain/corrections';
import { sendCorrected as again, type Relay, whomToCorrect } from '@denwaban/domain/relays';
import * as callbacks from '../callbacks/store.ts';
import * as contacts from '../contacts/store.ts';
import { record } from '../events/record.ts';
import { hasLetter } from '../post/store.ts';
import { writeLetter } from '../post/write-letter.ts';
import { chainFor } from '../relays/chain.ts';
import { rulesOf } from '../relays/hear.ts';
import { keep } from '../relays/keep.ts';
import { memoOf } from '../relays/memo.ts';
import * as relays from '../relays/store.ts';
import type { AgencyTx } from '../shell/agency.ts';
import { correctionLetter } from '../texts/letters/correction-letter.ts';

export type Sending = { relay: Relay; before: Case; case: Case; correction: Correction };

/** 訂正報告: the report goes once more, and whoever else was told the old words is told that they were wrong. */
export async function sendCorrected(tx: AgencyTx, { relay, before, case: right, correction }: Sending): Promise<void> {
  const rules = await rulesOf(tx, relay.client);
  const { chain, alsoTold } = whomToCorrect({
    chain: await chainFor(tx, right),
    inHand: (await callbacks.ofCase(tx, right.id))?.claimedBy ?? acknowledgedBy(relay),
    told: await toldBefore(tx, relay),
    isReaddressed: right.addressee !== before.addressee,
  });
  const sent = await keep(tx, { before: relay, answer: again(relay, chain, tx.now, rules), rules });
  for (const contact of alsoTold) await tell(tx, { relay: sent, correction, contact });
}

function acknowledgedBy({ state }: Relay): string | null {
  return state.is === 'acknowledged' ? state.by : null;
}

async function toldBefore(tx: AgencyTx, { id }: Relay): Promise<string[]> {
  const ledger = await relays.ledgersOf(tx, [id]);
  return ledger.filter(({ kind }) => kind !== 'failed').flatMap(({ contact_id }) => contact_id ?? []);
}

type Telling = { relay: Relay; correction: Correction; contact: string };

async function tell(tx: AgencyTx, { relay, correction, contact }: Telling): Promise<void> {
  const person = await contacts.find(tx, contact);
  const key = `correction.${correction.id}.${contact}`;
  if (!person?.email || (await hasLetter(tx, key))) return;
  const words = correctionLetter({ ...(await memoOf(tx, relay)), contact: person.name });
  const letter = { kind: 'correction', client: relay.client, about: correction.id, key, to: person.email } as const;
  await record(tx, await writeLetter(tx, { ...letter, words, link: '/portal/inbox' }));
}
