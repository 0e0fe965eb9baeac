import type * as api from '@denwaban/api/hearings';
import { readEmail } from '@denwaban/domain/contacts';
import { save } from '@denwaban/domain/hearings';
import { isRefusal, refuse } from '@denwaban/domain/refusals';
import * as agencies from '../agencies/store.ts';
import * as clients from '../clients/store.ts';
import { record } from '../events/record.ts';
import * as links from '../links/store.ts';
import { queueLetter } from '../post/queue-letter.ts';
import type { AgencyTx } from '../shell/agency.ts';
import type { Answered, Asker, AskOf } from '../shell/ask.ts';
import { hearingLetter } from '../texts/letters/hearing-letter.ts';
import { hearingShown } from './present.ts';
import * as store from './store.ts';

export async function getHearing(
  tx: AgencyTx,
  { params: { client } }: AskOf<typeof api.getHearing>,
  _: Asker,
  language: string,
): Promise<Answered<typeof api.getHearing>> {
  if (!(await clients.find(tx, client))) return refuse('not_found');
  const until = await links.opensUntil(tx, { kind: 'hearing', about: client });
  return {
    ...(await hearingShown(tx, await store.find(tx, client), language)),
    linkUntil: until?.toISOString() ?? null,
  };
}

/** Refuses not_found, changed_meanwhile. */
export async function saveHearing(
  tx: AgencyTx,
  { params: { client }, body }: AskOf<typeof api.saveHearing>,
  { person }: Asker,
  language: string,
): Promise<Answered<typeof api.saveHearing>> {
  if (!(await clients.lock(tx, client))) return refuse('not_found');
  const saving = { ...body, client, by: { kind: 'staff', id: person } as const };
  const saved = save(await store.find(tx, client), saving, tx.now);
  if (isRefusal(saved)) return saved;
  await store.save(tx, saved.hearing);
  await record(tx, ...saved.events);
  return hearingShown(tx, saved.hearing, language);
}

const daysOpen = 30;

/** What the token of a client's link is worked out from. */
export function linkOf(client: string): string {
  return `hearing.${client}`;
}

/** The address is said to whoever asks for it, and sent where an e-mail address is given. Refuses incomplete_input (to). */
export async function askForHearing(
  tx: AgencyTx,
  { params, body }: AskOf<typeof api.askForHearing>,
): Promise<Answered<typeof api.askForHearing>> {
  const client = await clients.lock(tx, params.client);
  if (!client) return refuse('not_found');
  const to = body.to?.trim() ? readEmail(body.to) : null;
  if (isRefusal(to)) return refuse('incomplete_input', [{ field: 'to', code: to.code }]);
  const expiresAt = new Date(tx.now.getTime() + daysOpen * 86_400_000);
  const token = tx.books.links.sign(linkOf(client.id));
  await links.renew(tx, token, { kind: 'hearing', client: client.id, about: client.id, contact: null, expiresAt });
  if (to !== null) {
    const words = hearingLetter({
      agency: await agencies.nameOf(tx),
      company: client.name,
      name: body.name,
      expiresAt,
    });
    await queueLetter(tx, { kind: 'hearing', client: client.id, about: client.id, to, words, link: linkOf(client.id) });
  }
  await record(tx, {
    name: 'hearing.asked',
    client: client.id,
    id: client.id,
    data: { to: to === null ? null : 'mail' },
  });
  return { url: tx.books.links.url(`/hearing#${token}`), expiresAt: expiresAt.toISOString() };
}

export async function endHearingLink(
  tx: AgencyTx,
  { params: { client } }: AskOf<typeof api.endHearingLink>,
): Promise<Answered<typeof api.endHearingLink>> {
  if (!(await clients.find(tx, client))) return refuse('not_found');
  await links.end(tx, { kind: 'hearing', about: client });
}
