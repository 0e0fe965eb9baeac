// How three companies of the cast let themselves be looked up, and what must agree before anything is said.
import { dayOf } from '@denwaban/domain/hours';
import { type Policy, usualPolicy } from '@denwaban/domain/identity';
import type { Source } from '@denwaban/domain/lookups';
import * as identity from '@denwaban/server/identity/store.ts';
import { takeIn } from '@denwaban/server/lookups/import-file.ts';
import * as lookups from '@denwaban/server/lookups/store.ts';
import { type AgencyTx, type Books, inAgency, theHouse } from '@denwaban/server/shell/agency.ts';
import { aoba } from './aoba.ts';
import { sakuraya } from './nagoya.ts';
import { aobaReservations, sakuraOrders, sakurayaOrders } from './order-files.ts';
import { sakura } from './sakura.ts';

type Csv = Extract<Source, { kind: 'csv' }>;
type Agreed = { policy: Policy; source: Csv; file(day: string): string };

/** Name and one more fact; the family is told who says how they are related. */
export const ofSakura: Agreed = {
  policy: { ...usualPolicy, family: 'named' },
  source: {
    kind: 'csv',
    keepDays: 1,
    places: {
      orderNumber: '注文番号',
      name: '注文者名',
      reading: 'フリガナ',
      phone: '電話番号',
      postalCode: '郵便番号',
      address: '住所',
      items: '商品名',
      state: 'ご注文状況',
      carrier: '配送会社',
      trackingNumber: 'お問い合わせ伝票番号',
      shippedOn: '発送日',
      expectedOn: 'お届け予定日',
      amountYen: '合計金額',
    },
  },
  file: sakuraOrders,
};

/** Health is nobody else's business: name and birth date or telephone, and only the patient is told. */
const ofAoba: Agreed = {
  policy: {
    ...usualPolicy,
    others: ['birth_date', 'phone'],
    family: 'callback',
    proxy: 'refused',
    tries: 2,
    failedWords:
      '恐れ入りますが、お電話ではご本人様の確認ができかねました。受付の者が確認のうえ、ご登録のお電話番号へ折り返しご連絡いたします。',
  },
  source: {
    kind: 'csv',
    keepDays: 0,
    places: {
      orderNumber: '診察券番号',
      name: '患者氏名',
      reading: 'フリガナ',
      birthDate: '生年月日',
      phone: '電話番号',
      items: 'ご予約内容',
      state: '状況',
      expectedOn: 'ご予約日',
    },
  },
  file: aobaReservations,
};

const ofSakuraya: Agreed = {
  policy: usualPolicy,
  source: {
    kind: 'csv',
    keepDays: 1,
    places: {
      orderNumber: '受注番号',
      name: 'お名前',
      reading: 'お名前カナ',
      phone: 'TEL',
      items: '商品',
      state: '状態',
    },
  },
  file: sakurayaOrders,
};

const agreed = new Map([
  [sakura.id, ofSakura],
  [aoba.id, ofAoba],
  [sakuraya.id, ofSakuraya],
]);

/** What a company has agreed on, with the file of the day. */
export async function raiseLookups(tx: AgencyTx, client: string): Promise<void> {
  const found = agreed.get(client);
  if (!found) return;
  await identity.savePolicy(tx, client, found.policy);
  await lookups.saveSource(tx, client, found.source);
  await bring(tx, client, found);
}

/** Whenever the demo is opened its companies have left the file of that day. What was set otherwise since stays so. */
export async function bringFiles(books: Books): Promise<void> {
  for (const { id, agency } of [sakura, aoba, sakuraya])
    await inAgency(books, { as: 'staff', agency, by: theHouse }, async (tx) => {
      const found = agreed.get(id);
      const source = await lookups.sourceOf(tx, id);
      if (found && JSON.stringify(source) === JSON.stringify(found.source)) await bring(tx, id, found);
    });
}

async function bring(tx: AgencyTx, client: string, { source, file }: Agreed): Promise<void> {
  const sent = Buffer.from(`\uFEFF${file(dayOf(tx.now))}`);
  await takeIn(tx, { client, source, sent, by: { kind: 'key', id: null } });
}
