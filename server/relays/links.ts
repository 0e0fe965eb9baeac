// The link in a letter: whoever holds it may see what it is about and confirm that it has arrived, as the contact it was sent to.
import type { LinkedMessage } from '@denwaban/api/relays';
import type { OwnRemark } from '@denwaban/api/remarks';
import { isRefusal, type Refusal, refuse } from '@denwaban/domain/refusals';
import type { RelayFact } from '@denwaban/domain/relays';
import type { RemarkKind } from '@denwaban/domain/remarks';
import { noteAccess } from '../access/note.ts';
import * as links from '../links/store.ts';
import { makeRemark } from '../remarks/make-remark.ts';
import { type AgencyTx, type Books, inAgency } from '../shell/agency.ts';
import { heard } from './hear.ts';
import { presentLinked } from './present-linked.ts';
import * as store from './store.ts';

type Asked = { params: { token: string } };
type Linked = { relay: string; contact: string };

/** Shows, and changes nothing: scanners of mail open links. Refuses not_found, link_expired. */
export function openLink(books: Books, { params }: Asked): Promise<LinkedMessage | Refusal> {
  return follow(books, params.token, presentLinked);
}

/** A person's browser has opened the page. */
export async function noteOpened(books: Books, { params }: Asked): Promise<undefined | Refusal> {
  const noted = await follow(books, params.token, async (tx, linked) => {
    await looked(tx, linked);
    await hear(tx, linked, 'opened');
  });
  return isRefusal(noted) ? noted : undefined;
}

/** 確認しました. */
export function acknowledgeByLink(books: Books, { params }: Asked): Promise<LinkedMessage | Refusal> {
  return follow(books, params.token, async (tx, linked) => {
    await hear(tx, linked, 'acknowledged');
    return presentLinked(tx, linked);
  });
}

/** ご指摘. */
export function remarkByLink(
  books: Books,
  { params, body }: Asked & { body: { kind: RemarkKind; words: string } },
): Promise<OwnRemark | Refusal> {
  return follow(books, params.token, async (tx, { relay: id, contact }) => {
    const relay = await store.find(tx, id);
    return relay ? makeRemark(tx, { about: relay.case, contact, said: body }) : refuse('not_found');
  });
}

/** In the scope of the contact's own client, as if the contact had signed in. */
async function follow<Answer>(
  books: Books,
  token: string,
  work: (tx: AgencyTx, linked: Linked) => Promise<Answer | Refusal>,
): Promise<Answer | Refusal> {
  const link = await links.findEver(books, 'relay', token);
  if (!link?.client || !link.contact) return refuse('not_found');
  if (link.expiresAt <= books.clock.now()) return refuse('link_expired');
  const { agency, client, about: relay, contact } = link;
  const by = { kind: 'contact', id: contact } as const;
  return inAgency(books, { as: 'client', agency, client, by }, (tx) => work(tx, { relay, contact }));
}

/** From where is not put down: a letter is opened on whatever its reader has at hand. */
async function looked(tx: AgencyTx, { relay }: Linked): Promise<void> {
  const found = await store.find(tx, relay);
  if (found) await noteAccess(tx, { client: found.client, what: 'message', about: found.case, action: 'view' });
}

/** Each of these is heard once: a page that is loaded again tells nothing new. */
async function hear(tx: AgencyTx, { relay: id, contact }: Linked, is: 'opened' | 'acknowledged'): Promise<void> {
  const relay = await store.lock(tx, id);
  if (!relay || relay.state.is === 'acknowledged' || (is === 'opened' && relay.openedBy.includes(contact))) return;
  const fact: RelayFact = { is, contact };
  await heard(tx, relay, fact);
}
