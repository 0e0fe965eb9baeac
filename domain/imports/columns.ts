import type { Problem } from '../refusals/index.ts';
import { plain } from '../sheets/index.ts';
import type { ImportKind, Places } from './import.ts';

export type Column = {
  field: string;
  /** What it may be called, in Japanese and English; the first is what our templates call it. */
  heads: readonly [string, ...string[]];
  isRequired?: true;
};

const client: Column = {
  field: 'client',
  heads: [
    'クライアントコード',
    'クライアント',
    '会社コード',
    '契約先',
    '顧客コード',
    'client',
    'client code',
    'company',
  ],
  isRequired: true,
};
const name: Column = {
  field: 'name',
  heads: ['お名前', '氏名', '名前', '担当者名', '担当者', 'name'],
  isRequired: true,
};
const kana: readonly [string, ...string[]] = ['フリガナ', 'ふりがな', 'カナ', '読み', 'よみ', 'kana', 'reading'];

const columns: Record<ImportKind, readonly Column[]> = {
  clients: [
    { field: 'code', heads: ['コード', 'クライアントコード', '会社コード', '略称', 'code', 'id'], isRequired: true },
    {
      field: 'name',
      heads: ['会社名', 'クライアント名', '名称', '社名', '契約先', 'name', 'company'],
      isRequired: true,
    },
    { field: 'reading', heads: kana, isRequired: true },
    { field: 'callerNoun', heads: ['お客様の呼び方', '呼称', '呼び方', 'caller noun'] },
    { field: 'colour', heads: ['色', 'colour', 'color'] },
  ],
  contacts: [
    client,
    name,
    { field: 'reading', heads: kana, isRequired: true },
    { field: 'email', heads: ['メール', 'メールアドレス', 'eメール', 'email', 'mail'] },
    { field: 'phone', heads: ['電話', '電話番号', '携帯', '携帯電話', 'tel', 'phone', 'telephone', 'mobile'] },
    { field: 'order', heads: ['連絡順', '順番', '優先順位', 'order', 'priority'] },
    { field: 'takesComplaints', heads: ['クレーム窓口', 'クレーム担当', 'takes complaints', 'complaints'] },
    { field: 'role', heads: ['ポータル', 'ポータル権限', '権限', 'role', 'portal'] },
  ],
  faq: [
    client,
    { field: 'question', heads: ['質問', '問', '質問内容', 'お問い合わせ内容', 'q', 'question'], isRequired: true },
    { field: 'answer', heads: ['回答', '答', '答え', '回答内容', 'a', 'answer'], isRequired: true },
    { field: 'alsoAsked', heads: ['別の聞き方', '言い換え', 'キーワード', '検索語', 'keywords', 'also asked'] },
    { field: 'product', heads: ['商品', '商品名', '製品', 'product'] },
  ],
  calls: [
    client,
    {
      field: 'day',
      heads: ['受電日時', '受付日時', '日時', '受電日', '受付日', '日付', 'date', 'received at'],
      isRequired: true,
    },
    { field: 'time', heads: ['受電時刻', '受付時刻', '時刻', '時間', 'time'] },
    {
      field: 'number',
      heads: ['電話番号', '発信番号', '発信者番号', '電話', 'tel', 'phone', 'number', 'caller number'],
    },
    { field: 'name', heads: ['お客様名', 'お名前', '氏名', '名前', '発信者名', 'name', 'caller', 'caller name'] },
    { field: 'reading', heads: kana },
    { field: 'company', heads: ['会社名', 'お客様会社名', 'company', 'caller company'] },
    { field: 'kind', heads: ['種別', '区分', '用件区分', 'kind', 'type'] },
    { field: 'summary', heads: ['要件', '用件', 'ご用件', '件名', '内容', 'summary', 'subject'], isRequired: true },
    { field: 'details', heads: ['詳細', '備考', 'メモ', '受付内容', 'details', 'notes', 'memo'] },
    { field: 'takenBy', heads: ['受付者', '応対者', 'オペレーター', 'taken by', 'operator', 'agent'] },
    { field: 'reference', heads: ['受付番号', '管理番号', '通番', 'no', 'reference', 'receipt number'] },
  ],
};

/** The fields of such a table; where all its rows are of one client, none says which. */
export function columnsOf(kind: ImportKind, isOfOneClient: boolean): readonly Column[] {
  return columns[kind].filter(({ field }) => field !== 'client' || !isOfOneClient);
}

/** Finds each field's head by what it is called; a head stands for one field. */
export function matchColumns(known: readonly Column[], heads: readonly string[]): Places {
  const places: Record<string, string> = {};
  for (const { field, heads: names } of known) {
    const free = heads.filter((head) => head !== '' && !Object.values(places).includes(head));
    const head = names.map(plain).flatMap((each) => free.filter((one) => plain(one) === each))[0];
    if (head !== undefined) places[field] = head;
  }
  return places;
}

/** What stands in the way of reading the rows: a field without its column, a column that is not there, or that has two. */
export function checkPlaces(known: readonly Column[], heads: readonly string[], places: Places): Problem[] {
  return known.flatMap(({ field, isRequired }): Problem[] => {
    const head = places[field];
    if (head === undefined) return isRequired ? [{ field, code: 'column_missing' }] : [];
    if (!heads.includes(head)) return [{ field, code: 'column_missing' }];
    const taken = known.some((other) => other.field !== field && places[other.field] === head);
    return taken ? [{ field, code: 'not_unique' }] : [];
  });
}
