// What a caller may do who holds the address or the code of a receipt: see how far their case is, and say once whether they
// are content.
import type { ReceiptStatus } from '@denwaban/api/receipts';
import type { Callback } from '@denwaban/domain/callbacks';
import type { Case } from '@denwaban/domain/cases';
import { answer, type ClosingAnswer, mayAnswer, progress, type Receipt } from '@denwaban/domain/receipts';
import { isRefusal, type Refusal, refuse } from '@denwaban/domain/refusals';
import * as callbacks from '../callbacks/store.ts';
import * as cases from '../cases/store.ts';
import * as clients from '../clients/store.ts';
import { record } from '../events/record.ts';
import * as links from '../links/store.ts';
import * as relays from '../relays/store.ts';
import { type AgencyTx, type Books, inAgency } from '../shell/agency.ts';
import * as store from './store.ts';
import { tokenOf } from './token.ts';

type Asked = { params: { token: string } };

/** Counts tries at a receipt number, and says whether one more may be made. */
export type Brake = { mayTry(number: string): Promise<boolean>; forgive(number: string): Promise<void> };
type Door = { brake: Brake };

/** Shows, and changes nothing. Refuses not_found, link_expired, too_many_tries. */
export function openReceipt(books: Books, { params }: Asked, wire: Door): Promise<ReceiptStatus | Refusal> {
  return follow(books, { ...params, ...wire }, (_, found) => presented(found));
}

/** Refuses not_found, link_expired, not_allowed. */
export function answerReceipt(
  books: Books,
  { params, body }: Asked & { body: { answer: ClosingAnswer } },
  wire: Door,
): Promise<ReceiptStatus | Refusal> {
  return follow(books, { ...params, ...wire }, async (tx, found) => {
    const answered = answer(found.receipt, { answer: body.answer, progress: progressOf(found) }, tx.now);
    if (isRefusal(answered)) return answered;
    await store.save(tx, answered.receipt);
    await record(tx, ...answered.events);
    return presented({ ...found, receipt: answered.receipt });
  });
}

type Found = { about: Case; receipt: Receipt; callback: Callback | null; acknowledged: boolean; client: string };

async function follow(
  books: Books,
  asked: Door & { token: string },
  work: (tx: AgencyTx, found: Found) => Promise<ReceiptStatus | Refusal> | ReceiptStatus,
): Promise<ReceiptStatus | Refusal> {
  const tried = await tryToken(books, asked);
  if (isRefusal(tried)) return tried;
  const link = tried;
  if (link.expiresAt <= books.clock.now()) return refuse('link_expired');
  const scope = { as: 'staff', agency: link.agency, by: { kind: 'caller', id: link.about } } as const;
  return inAgency(books, scope, async (tx) => {
    const found = await find(tx, link.about);
    return found ? work(tx, found) : refuse('not_found');
  });
}

/** A code may be tried some times an hour, wherever from; the secret of a short message, which nobody guesses, always. */
async function tryToken(books: Books, { token: typed, brake }: Door & { token: string }) {
  const { token, number } = tokenOf(typed);
  if (number !== null && !(await brake.mayTry(number))) return refuse('too_many_tries');
  const link = await links.findEver(books, 'receipt', token);
  if (link && number !== null) await brake.forgive(number);
  return link ?? refuse('not_found');
}

async function find(tx: AgencyTx, id: string): Promise<Found | null> {
  const about = await cases.find(tx, id);
  const receipt = await store.lock(tx, id);
  if (!about || !receipt) return null;
  return {
    ...{ about, receipt },
    callback: await callbacks.ofCase(tx, id),
    acknowledged: (await relays.ofCase(tx, id))?.state.is === 'acknowledged',
    client: (await clients.find(tx, about.client))?.name ?? '',
  };
}

function presented(found: Found): ReceiptStatus {
  const { about, receipt, callback, client } = found;
  const how = progressOf(found);
  return {
    client,
    receiptNumber: about.receiptNumber,
    progress: how,
    receivedAt: about.openedAt.toISOString(),
    promise: how === 'callback_due' ? (callback?.promise ?? null) : null,
    mayAnswer: mayAnswer(receipt, how),
    answered: receipt.closing?.answer ?? null,
  };
}

function progressOf({ about, callback, acknowledged }: Found) {
  return progress({ closed: about.state === 'closed', acknowledged, callback: callback?.state.is ?? 'none' });
}
