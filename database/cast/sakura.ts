import { usualCountRules, usualEndingReports } from '@denwaban/domain/contracts';
import type { Period } from '@denwaban/domain/hours';
import { idOf } from './ids.ts';
import { type CastClient, effectiveFrom, publishedAt } from './member.ts';
import { minatoId } from './minato.ts';
import { sakuraScript } from './sakura-script.ts';

const id = idOf(1, 2, 'client', 0);
const daily: Period[] = [{ from: '09:00', to: '20:00' }];

/** A mail-order shop: orders, late parcels, faulty goods; answered within the manual (2次受け), also on Sundays and holidays. */
export const sakura = {
  id,
  agency: minatoId,
  code: 'sakura',
  name: 'さくら通販',
  reading: 'サクラツウハン',
  colour: 'rose',
  callerNoun: 'お客様',
  state: 'live',
  hours: {
    week: { mon: daily, tue: daily, wed: daily, thu: daily, fri: daily, sat: daily, sun: daily },
    holidays: 'as_weekday',
    exceptions: ['2027-01-01', '2027-01-02', '2027-01-03'].map((date) => ({ date, periods: [], why: '年始休業' })),
  },
  contacts: {
    kobayashi: {
      id: idOf(1, 2, 'contact', 1),
      client: id,
      name: '小林 大輔',
      reading: 'コバヤシ ダイスケ',
      email: 'kobayashi@example.jp',
      phone: '+81312341021',
      order: 1,
      takesComplaints: false,
      role: 'staff',
      presence: { state: 'in', until: null },
    },
    sakurai: {
      id: idOf(1, 2, 'contact', 2),
      client: id,
      name: '桜井 千尋',
      reading: 'サクライ チヒロ',
      email: 'sakurai@example.jp',
      phone: '+81312341022',
      order: 2,
      takesComplaints: true,
      role: 'owner',
      presence: { state: 'in', until: null },
    },
    matsumoto: {
      id: idOf(1, 2, 'contact', 3),
      client: id,
      name: '松本 恵',
      reading: 'マツモト メグミ',
      email: 'matsumoto@example.jp',
      phone: '+81312341023',
      order: 3,
      takesComplaints: false,
      role: 'staff',
      presence: { state: 'out', until: null },
    },
  },
  lines: {
    number: {
      id: idOf(1, 2, 'line', 1),
      client: id,
      kind: 'number',
      label: 'ご注文・お問い合わせ',
      number: '+81312341020',
      buttonKey: null,
      exchange: 'pretend',
      state: 'open',
    },
    button: {
      id: idOf(1, 2, 'line', 2),
      client: id,
      kind: 'button',
      label: 'ショップの通話ボタン',
      number: null,
      buttonKey: 'demo-sakura',
      exchange: 'browser',
      state: 'open',
    },
  },
  contract: {
    id: idOf(1, 2, 'contract', 1),
    client: id,
    effectiveFrom,
    tier: 2,
    includedCalls: 150,
    baseYen: 58_000,
    perExtraCallYen: 380,
    wrapUpSeconds: 120,
    callbackPolicy: { targetMinutes: 120, mayPromise: { words: '{目安}までに、担当者より折り返しご連絡いたします' } },
    relayWindowMinutes: { urgent: 10, callback: 60 },
    countRules: usualCountRules,
    endings: usualEndingReports,
  },
  script: {
    id: idOf(1, 2, 'script', 1),
    client: id,
    number: 1,
    note: '',
    revision: 1,
    publishedBy: null,
    state: 'published',
    effectiveAt: null,
    publishedAt,
    content: sakuraScript,
  },
} satisfies CastClient;
