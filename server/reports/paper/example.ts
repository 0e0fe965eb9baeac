// A day of さくら通販, for the tests of paper and sheets.
import { callKinds, type DailyReport } from '@denwaban/domain/reports';
import type { Paper } from './paper.ts';

const id = (number: number) => `00000000-0000-7000-8000-${String(number).padStart(12, '0')}`;
const none = Object.fromEntries(callKinds.map((kind) => [kind, 0])) as DailyReport['counts'];

const content: DailyReport = {
  day: '2026-05-07',
  from: '2026-05-06T09:00:00.000Z',
  to: '2026-05-07T09:00:00.000Z',
  asOf: '2026-05-07T09:00:00.000Z',
  callbacks: [
    {
      ...{ case: id(1), receiptNumber: '0507-000012-34', callerName: '山本 太郎', number: '+819012345678' },
      summary: '届いたトースターの電源が入らない。交換を希望されています。',
      wish: { at: null, words: '夕方以降' },
      ...{ target: '2026-05-07T06:00:00.000Z', overdue: true, move: 'client', claimedBy: null },
    },
    {
      ...{ case: id(2), receiptNumber: '0507-000013-51', callerName: '髙﨑 𠮷子', number: null },
      summary: '見積書の送り先の確認',
      wish: { at: '2026-05-08T01:00:00.000Z', words: '' },
      ...{ target: '2026-05-08T02:00:00.000Z', overdue: false, move: 'client', claimedBy: '小林 美咲' },
    },
  ],
  counts: { ...none, inquiry: 1, complaint: 1, sales: 2, abandoned: 1 },
  total: 5,
  calls: [
    call(1, '01:42', 'inquiry', true),
    call(2, '02:10', 'sales', false, { number: '+81312345678', memo: '=1+1 という会社の回線のご案内' }),
    call(3, '02:11', 'sales', false),
    call(4, '03:05', 'complaint', true),
    call(5, '05:30', 'abandoned', null),
  ],
  ledger: { counted: 2, notCounted: 2, notYet: 1 },
  complaints: [
    {
      ...{ case: id(4), receiptNumber: '0507-000015-08', callerName: '佐々木 一', about: 'staff', severity: 3 },
      ...{ state: 'acknowledged', next: { side: 'client', by: '2026-05-08T03:00:00.000Z' }, overdue: false },
      summary: '配送員の態度について、責任者から説明がほしい。',
    },
  ],
  messages: [
    {
      ...{ case: id(1), call: id(1), at: '2026-05-07T01:42:00.000Z', receiptNumber: '0507-000012-34', kind: 'inquiry' },
      ...{ about: null, urgency: 'normal', callerName: '山本 太郎', callerCompany: '株式会社山本商店' },
      ...{ callerNumber: '+819012345678', addressee: '佐倉 健一', again: false, mergedInto: null, held: false },
      summary: '届いたトースターの電源が入らない。交換を希望されています。',
      told: { is: 'acknowledged', by: '小林 美咲', at: '2026-05-07T02:02:00.000Z' },
    },
    {
      ...{
        case: id(4),
        call: id(4),
        at: '2026-05-07T03:05:00.000Z',
        receiptNumber: '0507-000015-08',
        kind: 'complaint',
      },
      ...{ about: 'staff', urgency: 'urgent', callerName: '佐々木 一', callerCompany: null, callerNumber: null },
      ...{
        addressee: null,
        again: true,
        mergedInto: null,
        held: false,
        summary: '=HYPERLINK("http://evil.example","見る")',
      },
      told: { is: 'underway' },
    },
  ],
  endings: [
    {
      ...{ call: id(2), at: '2026-05-07T02:10:00.000Z', kind: 'sales', number: '+81312345678' },
      memo: '=1+1 という会社の回線のご案内',
    },
  ],
  promises: [
    {
      ...{
        case: id(4),
        receiptNumber: '0507-000015-08',
        callerName: '佐々木 一',
        what: '責任者の佐倉からお電話します',
      },
      ...{ by: 'client', until: '2026-05-08T03:00:00.000Z', overdue: false },
    },
  ],
  usage: {
    ...{ month: '2026-05', counted: 162, notCounted: 21, included: 150, remaining: 0, over: 12 },
    ...{ baseYen: 58_000, overYen: 3_600, totalYen: 61_600 },
  },
  note: '8日（金）は10時から回線の点検があり、数分つながりにくくなることがあります。',
};

type Told = { number: string; memo: string };

function call(
  number: number,
  utc: string,
  kind: DailyReport['calls'][number]['kind'],
  counted: boolean | null,
  told: Told | null = null,
): DailyReport['calls'][number] {
  return { call: id(number), at: `2026-05-07T${utc}:00.000Z`, kind, counted, number: null, memo: '', ...told };
}

export const aPaper: Paper = {
  content,
  corrections: [],
  version: 1,
  issuedAt: new Date('2026-05-07T09:00:00Z'),
  client: 'さくら通販株式会社',
  agency: 'みなと電話代行',
};
