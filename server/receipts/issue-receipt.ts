import { createHash } from 'node:crypto';
import type { IssuedReceipt } from '@denwaban/api/receipts';
import type { Case } from '@denwaban/domain/cases';
import { numberGiven } from '@denwaban/domain/complaints';
import { readNumber } from '@denwaban/domain/numbers';
import { issue, type Receipt } from '@denwaban/domain/receipts';
import { isRefusal, type Refusal, refuse } from '@denwaban/domain/refusals';
import * as calls from '../calls/store.ts';
import * as cases from '../cases/store.ts';
import * as clients from '../clients/store.ts';
import { doingOf } from '../complaints/act.ts';
import { keep } from '../complaints/keep.ts';
import * as complaints from '../complaints/store.ts';
import { record } from '../events/record.ts';
import * as links from '../links/store.ts';
import { writeShortMessage } from '../post/short-messages/write-short-message.ts';
import type { AgencyTx } from '../shell/agency.ts';
import type { Asker } from '../shell/ask.ts';
import { receiptMessage } from '../texts/letters/receipt-message.ts';
import * as store from './store.ts';

type Asked = { params: { id: string }; body: { to: string | null; key?: string | undefined } };

/**
 * Asked for again, it is the same code and the same page, good for longer. A complaint whose number was read out is
 * acknowledged by it. Refuses not_found, incomplete_input.
 */
export async function issueReceipt(
  tx: AgencyTx,
  { params, body }: Asked,
  asker: Asker,
): Promise<IssuedReceipt | Refusal> {
  const to = body.to === null ? null : readNumber(body.to);
  if (isRefusal(to)) return refuse('incomplete_input', [{ field: 'to', code: to.code }]);
  const about = await cases.find(tx, params.id);
  if (!about) return refuse('not_found');
  const texts = to !== null && tx.books.sms.provider === 'configured';
  const before = await store.lock(tx, about.id);
  const input = { case: about.id, client: about.client, how: texts ? 'texted' : 'told' } as const;
  const { receipt, events } = issue(before, input, tx.now);
  await store.save(tx, receipt);
  await keepLinks(tx, about, receipt);
  if (texts && to !== null) await text(tx, about, { to, key: body.key ?? tx.id() });
  await record(tx, ...events);
  if (input.how === 'told') await acknowledgeBy(tx, about, asker);
  return {
    receiptNumber: about.receiptNumber,
    code: codeOf(tx, about),
    page: tx.books.links.url('/r'),
    expiresAt: receipt.expiresAt.toISOString(),
    texted: to === null ? 'no' : texts ? 'on_its_way' : 'not_configured',
  };
}

async function acknowledgeBy(tx: AgencyTx, about: Case, asker: Asker): Promise<void> {
  if (about.kind !== 'complaint' || about.mergedInto !== null) return;
  const complaint = await complaints.lock(tx, about.id);
  if (!complaint) return;
  const how = (await isOnTheLine(tx, about)) ? 'on_the_call' : 'by_phone';
  const answer = numberGiven(complaint, how, await doingOf(tx, about.client, asker));
  if (answer.complaint !== complaint) await keep(tx, answer);
}

async function isOnTheLine(tx: AgencyTx, { calls: joined }: Case): Promise<boolean> {
  const last = joined.at(-1);
  const call = last ? await calls.find(tx, last) : null;
  return call?.state.is === 'talking' || call?.state.is === 'held';
}

/** Two ways to the same page: the secret that is texted, and the number with its code, which can be read out. */
async function keepLinks(tx: AgencyTx, about: Case, { expiresAt }: Receipt): Promise<void> {
  const link = { kind: 'receipt', client: about.client, about: about.id, contact: null, expiresAt } as const;
  await links.renew(tx, tx.books.links.sign(secretOf(about)), link);
  await links.renew(tx, `${about.receiptNumber}.${codeOf(tx, about)}`, link);
}

async function text(tx: AgencyTx, about: Case, { to, key }: { to: string; key: string }): Promise<void> {
  const client = (await clients.find(tx, about.client))?.name ?? '';
  const words = receiptMessage({ client, receiptNumber: about.receiptNumber });
  await writeShortMessage(tx, { id: key, client: about.client, case: about.id, to, words, link: secretOf(about) });
}

function secretOf({ id }: Case): string {
  return `receipt:${id}`;
}

/** Eight digits that only this house can work out. Guessing is slowed down at the door, and finds no name. */
function codeOf(tx: AgencyTx, { id }: Case): string {
  const secret = tx.books.links.sign(`receipt code:${id}`);
  const number = createHash('sha256').update(secret).digest().readUIntBE(0, 6) % 100_000_000;
  return String(number).padStart(8, '0');
}
