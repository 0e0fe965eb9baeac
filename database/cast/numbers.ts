// How calls come to みなと電話代行: an example of an outside line, with numbers in each state of the stock, and how its clients
// forward theirs. The line is closed, so that no exchange goes looking for a carrier that is none.
import { addDays, dayOf } from '@denwaban/domain/hours';
import { isRefusal } from '@denwaban/domain/refusals';
import { end, type Lending, type LendingAnswer, lend, type StockNumber } from '@denwaban/domain/stock';
import { usualRates } from '@denwaban/domain/tolls';
import * as trunks from '@denwaban/server/exchange/asterisk/trunks/store.ts';
import * as forwarding from '@denwaban/server/forwarding/store.ts';
import { newLine } from '@denwaban/server/lines/new-line.ts';
import * as lines from '@denwaban/server/lines/store.ts';
import { type AgencyTx, type Books, inAgency } from '@denwaban/server/shell/agency.ts';
import { keep } from '@denwaban/server/stock/keep.ts';
import * as stock from '@denwaban/server/stock/store.ts';
import { aoba } from './aoba.ts';
import { keyaki } from './keyaki.ts';
import { minato } from './minato.ts';
import { sakura } from './sakura.ts';

/** Writes them down, as the manager would have. Once: whoever calls it twice has them twice. */
export async function raiseNumbers(books: Books): Promise<void> {
  const by = { kind: 'staff', id: minato.staff.kato.id } as const;
  await inAgency(books, { as: 'staff', agency: minato.id, by }, async (tx) => {
    const [lent, cooling] = await takesNumbers(tx);
    if (lent) await lends(tx, lent);
    if (cooling) await hasEnded(tx, cooling);
    await forward(tx);
  });
}

async function takesNumbers(tx: AgencyTx): Promise<StockNumber[]> {
  const trunk = tx.id();
  await trunks.save(tx, {
    ...{ id: trunk, name: '本社の外線（設定例）', joins: 'account', host: 'carrier.example.jp', port: 5060 },
    ...{ account: '0312341090', sealed: tx.books.systems.seal('example'), peers: ['203.0.113.0/24'] },
    ...{ mostCalls: 8, rings: ['fixed', 'mobile', 'ip', 'free'], shownNumber: '+81312341090', state: 'closed' },
    ...{ rates: usualRates, mostYenADay: 10_000, standing: 'unknown', standsSince: tx.now },
  });
  const numbers = [0, 1, 2, 3, 4, 5].map((last) => {
    const added = { number: `+8131234109${last}`, addedAt: daysAgo(tx, 90), returnedAt: null };
    return { id: tx.id(), trunk, ...added, forPeople: last === 5 };
  });
  for (const number of numbers) await stock.save(tx, number);
  await stock.save(tx, {
    ...{ id: tx.id(), trunk, number: '+81312341099' },
    ...{ addedAt: daysAgo(tx, 200), returnedAt: daysAgo(tx, 12), forPeople: false },
  });
  return numbers.slice(1);
}

/** For a campaign that ends next week. */
async function lends(tx: AgencyTx, number: StockNumber): Promise<void> {
  const until = addDays(dayOf(tx.now), 9);
  const guidance = '省エネ設備の無料点検の受付は終了いたしました。けやき住宅管理の代表番号へおかけください。';
  await opens(tx, { client: keyaki.id, label: '無料点検キャンペーン', number, until, guidance, at: daysAgo(tx, 5) });
}

/** Three weeks ago; some still ring. */
async function hasEnded(tx: AgencyTx, number: StockNumber): Promise<void> {
  const guidance = 'お中元の特設窓口は終了いたしました。さくら通販の代表番号へおかけください。';
  const campaign = { client: sakura.id, label: 'お中元特設窓口', number, until: null, guidance, at: daysAgo(tx, 60) };
  const lending = await opens(tx, campaign);
  await keep(tx, sure(end(lending, daysAgo(tx, 21))));
  for (const from of ['+819012345671', '+819012345672', '+819012345671'])
    await stock.noteRing(tx, { stock: number.id, from });
}

type Opened = Pick<Lending, 'client' | 'until' | 'guidance'> & { label: string; number: StockNumber; at: Date };

async function opens(tx: AgencyTx, { client, label, number, until, guidance, at }: Opened): Promise<Lending> {
  const line = newLine({ id: tx.id(), client, label, number: number.number, exchange: 'asterisk' });
  await lines.save(tx, line);
  const answer = sure(lend({ id: tx.id(), client, line: line.id, until, guidance, number }, null, at));
  await keep(tx, answer);
  return answer.lending;
}

async function forward(tx: AgencyTx): Promise<void> {
  const [clinic, shop] = [aoba.lines.number, sakura.lines.number];
  await forwarding.save(tx, {
    ...{ line: clinic.id, client: aoba.id, number: '+81312341001', carrier: 'hikari' },
    ...{ way: 'no_answer', seconds: 15 },
  });
  await forwarding.save(tx, {
    ...{ line: shop.id, client: sakura.id, number: '+81312341002', carrier: 'business_phone' },
    ...{ way: 'always', seconds: null },
  });
}

function sure(answer: ReturnType<typeof lend>): LendingAnswer {
  if (isRefusal(answer)) throw new Error(`the demo's number: ${answer.code}`);
  return answer;
}

function daysAgo({ now }: AgencyTx, days: number): Date {
  return new Date(now.getTime() - days * 86_400_000);
}
