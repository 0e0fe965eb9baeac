import type { beginTransfer as endpoint } from '@denwaban/api/transfers';
import { allow, type Call } from '@denwaban/domain/calls';
import type { Contact } from '@denwaban/domain/contacts';
import { isOpen } from '@denwaban/domain/hours';
import { isRefusal, type Refusal, refuse } from '@denwaban/domain/refusals';
import { mayBringIn, type Transfer } from '@denwaban/domain/transfers';
import { heard } from '../calls/hear.ts';
import * as calls from '../calls/store.ts';
import * as contacts from '../contacts/store.ts';
import * as hours from '../hours/store.ts';
import type { AgencyTx } from '../shell/agency.ts';
import type { Asker, AskOf } from '../shell/ask.ts';
import { ringOutside } from '../tolls/ring-outside.ts';
import * as store from './store.ts';

/**
 * Somebody of the client's is rung in the middle of a call. Refuses not_found, what `allow` and `mayBringIn` do, exchange_cannot
 * (what moves this call cannot), and what the one door outside does.
 */
export async function beginTransfer(
  tx: AgencyTx,
  { params, body }: AskOf<typeof endpoint>,
  { person: operator }: Asker,
): Promise<undefined | Refusal> {
  const call = await calls.lock(tx, params.id);
  if (!call) return refuse('not_found');
  const allowed = allow(call, { ask: 'transfer', operator });
  if (isRefusal(allowed)) return allowed;
  if (!tx.books.exchanges.get(call.exchange)?.can.includes('transfer')) return refuse('exchange_cannot');
  const contact = body.contact ? await contactOf(tx, call, body.contact) : null;
  if (body.contact && !contact) return refuse('not_found');
  const terms = await store.termsOf(tx, call.client);
  const may = mayBringIn(terms, { contact, kind: body.kind, isOpen: await isOpenNow(tx, call) }, tx.now);
  if (isRefusal(may)) return may;
  const transfer = tx.id();
  const way = await ringOutside(tx, {
    ...{ dialled: contact?.phone ?? body.number ?? '', client: call.client, line: call.line, isPeople: true },
    ...{ toll: transfer, call: call.id, purpose: 'consultation', by: operator },
  });
  if (isRefusal(way)) return way;
  const { number, shown, trunk } = way;
  const begun: Transfer = {
    ...{ id: transfer, client: call.client, call: call.id, operator, kind: body.kind, contact: contact?.id ?? null },
    ...{ name: contact?.name ?? body.name.trim(), number, begunAt: tx.now },
    ...{ answeredAt: null, connectedAt: null, overAt: null, why: null },
  };
  await store.add(tx, begun);
  const until = new Date(tx.now.getTime() + terms.seconds * 1000);
  const { kind } = body;
  await heard(tx, call, { fact: 'third_rung', operator, transfer, kind, way: { trunk, number, shown }, until });
  return undefined;
}

async function contactOf(tx: AgencyTx, { client }: Call, id: string): Promise<Contact | null> {
  const contact = await contacts.find(tx, id);
  return contact?.client === client ? contact : null;
}

export async function isOpenNow(tx: AgencyTx, { client }: Pick<Call, 'client'>): Promise<boolean> {
  const calendar = await hours.calendarOf(tx, client);
  return calendar !== null && isOpen(calendar, tx.now);
}
