import { columnsOf } from './columns.ts';
import type { ImportKind } from './import.ts';

// Two rows each, of nobody: the numbers are those that are kept free for examples.
const examples: Record<ImportKind, readonly Record<string, string>[]> = {
  clients: [
    { code: 'hinode', name: '株式会社日の出商会', reading: 'ヒノデショウカイ', callerNoun: 'お客様', colour: 'teal' },
    { code: 'aozora', name: 'あおぞらクリニック', reading: 'アオゾラクリニック', callerNoun: '患者様', colour: 'sky' },
  ],
  contacts: [
    {
      ...{ client: 'hinode', name: '日野 光', reading: 'ヒノ ヒカル', email: 'hino@example.jp', phone: '03-1234-5678' },
      ...{ order: '1', takesComplaints: '○', role: '責任者' },
    },
    {
      ...{
        client: 'hinode',
        name: '小川 実',
        reading: 'オガワ ミノル',
        email: 'ogawa@example.jp',
        phone: '090-1234-5678',
      },
      ...{ order: '2', takesComplaints: '', role: '担当者' },
    },
  ],
  faq: [
    {
      ...{ client: 'hinode', question: '送料はいくらですか', answer: '全国一律660円でございます。' },
      ...{ alsoAsked: '配送料、配達料', product: '' },
    },
    {
      ...{ client: 'hinode', question: '電池は付いていますか', answer: '単3電池を2本お付けしております。' },
      ...{ alsoAsked: '電池、バッテリー', product: '卓上ライト' },
    },
  ],
  calls: [
    {
      ...{ client: 'hinode', day: '2025/11/18 9:30', time: '', number: '090-1234-5678', name: '山本 花子' },
      ...{ reading: 'ヤマモト ハナコ', company: '', kind: '問い合わせ', summary: '配送日の変更' },
      ...{ details: '20日の午前を希望。店へ連絡済み。', takenBy: '佐藤', reference: 'A-1001' },
    },
    {
      ...{ client: 'hinode', day: '2025/11/19', time: '14:05', number: '', name: '', reading: '', company: '' },
      ...{
        kind: 'クレーム',
        summary: '商品が割れていた',
        details: '交換品を発送。',
        takenBy: '鈴木',
        reference: 'A-1002',
      },
    },
  ],
};

/** A sheet to be filled in: our heads, and two rows that show how. */
export function templateOf(kind: ImportKind): string[][] {
  const columns = columnsOf(kind, false);
  const heads = columns.map(({ heads: [head], isRequired }) => (isRequired ? `${head}（必須）` : head));
  return [heads, ...examples[kind].map((row) => columns.map(({ field }) => row[field] ?? ''))];
}
