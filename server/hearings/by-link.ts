// The client fills in its sheet itself, by the link it was given: nobody has signed in, and nothing but the sheet is shown.
import type { HearingSheetShown, LinkedHearing } from '@denwaban/api/hearings';
import { save, submit } from '@denwaban/domain/hearings';
import { dayOf } from '@denwaban/domain/hours';
import { isRefusal, type Refusal, refuse } from '@denwaban/domain/refusals';
import * as agencies from '../agencies/store.ts';
import * as clients from '../clients/store.ts';
import { record } from '../events/record.ts';
import * as links from '../links/store.ts';
import { type AgencyTx, type Books, inAgency } from '../shell/agency.ts';
import { hearingShown } from './present.ts';
import * as store from './store.ts';

type Asked = { params: { token: string } };
type Linked = { client: string; until: Date };
type Work = (tx: AgencyTx, linked: Linked) => Promise<Refusal | undefined>;

/** Refuses not_found, link_expired. */
export function openHearing(books: Books, asked: Asked, language: string): Promise<LinkedHearing | Refusal> {
  return follow(books, asked, language);
}

/** Refuses changed_meanwhile where the office, or another page of the client's, saved it. */
export function saveHearingByLink(
  books: Books,
  asked: Asked & { body: { sheet: HearingSheetShown; revision: number } },
  language: string,
): Promise<LinkedHearing | Refusal> {
  return follow(books, asked, language, async (tx, { client }) => {
    const by = { kind: 'client', id: null } as const;
    const saved = save(await store.find(tx, client), { ...asked.body, client, by }, tx.now);
    if (isRefusal(saved)) return saved;
    await store.save(tx, saved.hearing);
    await record(tx, ...saved.events);
  });
}

/** Refuses changed_meanwhile: what is said to be complete is what its reader sees. */
export function submitHearing(
  books: Books,
  asked: Asked & { body: { revision: number } },
  language: string,
): Promise<LinkedHearing | Refusal> {
  return follow(books, asked, language, async (tx, { client }) => {
    const hearing = await store.find(tx, client);
    if (!hearing || hearing.revision !== asked.body.revision) return refuse('changed_meanwhile');
    const submitted = submit(hearing, tx.now);
    await store.save(tx, submitted.hearing);
    await record(tx, ...submitted.events);
  });
}

async function follow(
  books: Books,
  { params: { token } }: Asked,
  language: string,
  work?: Work,
): Promise<LinkedHearing | Refusal> {
  const link = await links.findEver(books, 'hearing', token);
  if (!link?.client) return refuse('not_found');
  if (link.expiresAt <= books.clock.now()) return refuse('link_expired');
  const scope = { as: 'staff', agency: link.agency, by: { kind: 'caller', id: link.client } } as const;
  const linked = { client: link.client, until: link.expiresAt };
  return inAgency(books, scope, async (tx) => {
    const client = await clients.lock(tx, linked.client);
    if (!client) return refuse('not_found');
    const refused = await work?.(tx, linked);
    if (refused) return refused;
    const { savedBy: _, appliedAt: __, ...shown } = await hearingShown(tx, await store.find(tx, client.id), language);
    return { ...shown, client: client.name, agency: await agencies.nameOf(tx), until: dayOf(linked.until) };
  });
}
