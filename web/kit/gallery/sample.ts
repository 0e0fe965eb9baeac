// What the pieces show in the gallery: names and lengths as a day in the trade brings them.
import {
  IconAddressBook,
  IconHeadset,
  IconInbox,
  IconLayoutDashboard,
  IconReceipt,
  IconUsers,
} from '@tabler/icons-react';
import type { Place } from '../frame/index.ts';
import type { ClientLook } from '../pieces/index.ts';
import type { Tone } from '../theme/index.ts';

export const places: Place[] = [
  { to: '/kit', icon: IconHeadset, name: { ja: '受付', en: 'Desk' } },
  { to: '/board', icon: IconLayoutDashboard, name: { ja: '状況', en: 'Board' } },
  { to: '/cases', icon: IconInbox, name: { ja: '受付票', en: 'Cases' } },
  { to: '/clients', icon: IconAddressBook, name: { ja: 'クライアント', en: 'Clients' } },
  { to: '/staff', icon: IconUsers, name: { ja: 'スタッフ', en: 'Staff' } },
  { to: '/usage', icon: IconReceipt, name: { ja: '通話明細', en: 'Usage' } },
];

export const person = {
  name: '佐藤 みどり',
  role: 'operator' as const,
  signOut: () => {},
  security: '/security',
  signOutEverywhere: () => {},
};

export const clients: ClientLook[] = [
  { name: 'さくら通販株式会社', reading: 'サクラツウハン', colour: 'rose' },
  { name: 'あおば歯科クリニック', reading: 'アオバシカクリニック', colour: 'sky' },
  { name: '株式会社 丸の内ビル管理', reading: 'マルノウチビルカンリ', colour: 'olive' },
  { name: '髙﨑工務店', reading: 'タカサキコウムテン', colour: 'brown' },
  { name: '北陸ガス器具サービス', reading: 'ホクリクガスキグサービス', colour: 'indigo' },
  { name: '湊法律事務所', reading: 'ミナトホウリツジムショ', colour: 'slate' },
  { name: '有限会社 緑茶園', reading: 'リョクチャエン', colour: 'teal' },
  { name: 'すみれ訪問看護ステーション', reading: 'スミレホウモンカンゴステーション', colour: 'plum' },
];

export type Row = {
  id: string;
  at: string;
  client: ClientLook;
  caller: string;
  number: string;
  summary: string;
  tone: Tone;
  state: string;
  until?: string;
};

const fromNow = (minutes: number) => new Date(Date.now() + minutes * 60_000).toISOString();

export const rows: Row[] = [
  {
    id: '1',
    at: fromNow(-4),
    client: clients[0]!,
    caller: '山本 健一 様',
    number: '+819012345678',
    summary: '届いた電気ケトルの蓋が閉まらない。交換をご希望',
    tone: 'attention',
    state: '折り返し待ち',
    until: fromNow(7),
  },
  {
    id: '2',
    at: fromNow(-47),
    client: clients[2]!,
    caller: '入居者 齋藤 様',
    number: '+81312345678',
    summary: '3階共用廊下で水漏れ。夜間だが今夜中の対応を求められている',
    tone: 'overdue',
    state: '期限超過',
    until: fromNow(-12),
  },
  {
    id: '3',
    at: fromNow(-90),
    client: clients[1]!,
    caller: '渡邉 あかり 様',
    number: '+81120123456',
    summary: '11月25日の予約を27日の午前に変更したい',
    tone: 'active',
    state: '対応中',
    until: fromNow(140),
  },
  {
    id: '4',
    at: fromNow(-180),
    client: clients[0]!,
    caller: 'お名前伺えず',
    number: '+815012345678',
    summary: '商品についてのご意見',
    tone: 'quiet',
    state: 'ご報告のみ',
  },
  {
    id: '5',
    at: fromNow(-1500),
    client: clients[3]!,
    caller: '小林 様',
    number: '+81762345678',
    summary: '見積書の送付先の確認',
    tone: 'fine',
    state: '完了',
  },
];
