import type { OfficeEvent } from '@denwaban/domain/events';
import type { Delivery, Relay } from '@denwaban/domain/relays';
import * as contacts from '../contacts/store.ts';
import * as links from '../links/store.ts';
import { repeatLetter, writeLetter } from '../post/write-letter.ts';
import type { AgencyTx } from '../shell/agency.ts';
import { reportLetter } from '../texts/letters/report-letter.ts';
import { linkDays, memoOf } from './memo.ts';

/** What is on its way now, and what cannot be since the contact has lost their address meanwhile. */
export type Written = { events: OfficeEvent[]; withoutAddress: Delivery[] };

export async function writeLetters(tx: AgencyTx, relay: Relay, deliveries: readonly Delivery[]): Promise<Written> {
  const written: Written = { events: [], withoutAddress: [] };
  for (const delivery of deliveries) {
    const to = (await contacts.find(tx, delivery.contact)) ?? null;
    if (to?.email) written.events.push(await letter(tx, relay, delivery, { name: to.name, email: to.email }));
    else written.withoutAddress.push(delivery);
  }
  return written;
}

type To = { name: string; email: string };

/** A repeat is the same letter once more: the same words, key and link. */
async function letter(tx: AgencyTx, relay: Relay, delivery: Delivery, to: To): Promise<OfficeEvent> {
  const repeated = delivery.repeat ? await repeatLetter(tx, { key: delivery.key, to: to.email }) : null;
  return repeated ?? newLetter(tx, relay, delivery, to);
}

async function newLetter(tx: AgencyTx, relay: Relay, { key, contact }: Delivery, to: To): Promise<OfficeEvent> {
  const { id, client, label, round } = relay;
  const link = label === 'report' ? null : `relay:${id}:${contact}:${round}`;
  if (link) await links.keep(tx, tx.books.links.sign(link), linkTo(tx, relay, contact));
  const words = reportLetter({ ...(await memoOf(tx, relay)), contact: to.name, linkDays });
  return writeLetter(tx, { kind: 'relay', client, about: id, key, to: to.email, words, link });
}

function linkTo(tx: AgencyTx, { id, client }: Relay, contact: string): links.Link {
  const expiresAt = new Date(tx.now.getTime() + linkDays * 24 * 60 * 60_000);
  return { kind: 'relay', client, about: id, contact, expiresAt };
}
