import type { LinkedCopy, OwnCopy } from '@denwaban/api/bulletins';
import { answer, type DayAnswer } from '@denwaban/domain/bulletins';
import { isRefusal, type Refusal, refuse } from '@denwaban/domain/refusals';
import * as agencies from '../agencies/store.ts';
import * as clients from '../clients/store.ts';
import * as contacts from '../contacts/store.ts';
import { record } from '../events/record.ts';
import * as links from '../links/store.ts';
import { type AgencyTx, type Books, inAgency } from '../shell/agency.ts';
import type { Asker } from '../shell/ask.ts';
import * as copies from './copies/store.ts';
import { presentOwn } from './present-own.ts';

type Days = { days: readonly DayAnswer[] };
type Whose = { bulletin: string; client: string; contact: string };

/** Refuses not_found, bulletin_asks_nothing, bulletin_taken_over, incomplete_input. */
export async function answerOwnBulletin(
  tx: AgencyTx,
  { params, body }: { params: { id: string }; body: Days },
  { client, person }: Asker,
): Promise<OwnCopy | Refusal> {
  return keep(tx, { bulletin: params.id, client: client as string, contact: person }, body);
}

type Held = { params: { token: string } };

/** Shows, and changes nothing: scanners of mail open links. Refuses not_found, link_expired. */
export function openReply(books: Books, { params }: Held): Promise<LinkedCopy | Refusal> {
  return follow(books, params.token, async (tx, { bulletin, client }) => {
    const copy = await copies.find(tx, bulletin, client);
    return copy ? ((await presentOwn(tx, [copy]))[0] as OwnCopy) : refuse('not_found');
  });
}

/** As the contact the letter was sent to. Refuses what answerOwnBulletin refuses, and link_expired. */
export function answerByReply(books: Books, { params, body }: Held & { body: Days }): Promise<LinkedCopy | Refusal> {
  return follow(books, params.token, (tx, whose) => keep(tx, whose, body));
}

async function keep(
  tx: AgencyTx,
  { bulletin, client, contact: by }: Whose,
  { days }: Days,
): Promise<OwnCopy | Refusal> {
  const copy = await copies.lock(tx, bulletin, client);
  if (!copy) return refuse('not_found');
  const answered = answer(copy, copy, { days, by, now: tx.now });
  if (isRefusal(answered)) return answered;
  await copies.saveAnswer(tx, answered.copy);
  await record(tx, ...answered.events);
  const [shown] = await presentOwn(tx, [{ ...copy, ...answered.copy }]);
  return shown as OwnCopy;
}

/** In the scope of the contact’s own client, as if the contact had signed in. */
async function follow(
  books: Books,
  token: string,
  work: (tx: AgencyTx, whose: Whose) => Promise<OwnCopy | Refusal>,
): Promise<LinkedCopy | Refusal> {
  const link = await links.findEver(books, 'bulletin', token);
  if (!link?.client || !link.contact) return refuse('not_found');
  if (link.expiresAt <= books.clock.now()) return refuse('link_expired');
  const { agency, client, about: bulletin, contact } = link;
  const scope = { as: 'client', agency, client, by: { kind: 'contact', id: contact } } as const;
  return inAgency(books, scope, async (tx) => {
    const copy = await work(tx, { bulletin, client, contact });
    return isRefusal(copy) ? copy : { ...copy, ...(await addressed(tx, { client, contact })) };
  });
}

async function addressed(tx: AgencyTx, { client, contact }: Pick<Whose, 'client' | 'contact'>) {
  return {
    client: (await clients.find(tx, client))?.name ?? '',
    agency: await agencies.nameOf(tx),
    contact: (await contacts.namesOf(tx, [contact])).get(contact) ?? '',
  };
}
