import { usualCountRules, usualEndingReports } from '@denwaban/domain/contracts';
import type { Period } from '@denwaban/domain/hours';
import { aobaScript } from './aoba-script.ts';
import { idOf } from './ids.ts';
import { type CastClient, effectiveFrom, publishedAt } from './member.ts';
import { minatoId } from './minato.ts';

const id = idOf(1, 1, 'client', 0);
const morning: Period = { from: '09:30', to: '13:00' };
const afternoon: Period = { from: '14:30', to: '18:30' };
const wholeDay = [morning, afternoon];
const closedForNewYear = ['2026-12-29', '2026-12-30', '2026-12-31', '2027-01-01', '2027-01-02'];

/** A dental clinic: reservations and patients in pain, taken as messages (1次受け); closed at noon and on Thursdays. */
export const aoba = {
  id,
  agency: minatoId,
  code: 'aoba',
  name: 'あおば歯科クリニック',
  reading: 'アオバシカクリニック',
  colour: 'teal',
  callerNoun: '患者様',
  state: 'live',
  hours: {
    week: { mon: wholeDay, tue: wholeDay, wed: wholeDay, thu: [], fri: wholeDay, sat: [morning], sun: [] },
    holidays: [],
    exceptions: [
      { date: '2026-11-26', periods: [morning], why: '祝日のある週のため振替診療' },
      ...closedForNewYear.map((date) => ({ date, periods: [], why: '年末年始休診' })),
    ],
  },
  contacts: {
    mori: {
      id: idOf(1, 1, 'contact', 1),
      client: id,
      name: '森 真由美',
      reading: 'モリ マユミ',
      email: 'mori@example.jp',
      phone: '+81312341012',
      order: 1,
      takesComplaints: false,
      role: 'staff',
      presence: { state: 'in', until: null },
    },
    aoki: {
      id: idOf(1, 1, 'contact', 2),
      client: id,
      name: '青木 健一',
      reading: 'アオキ ケンイチ',
      email: 'aoki@example.jp',
      phone: '+81312341011',
      order: 2,
      takesComplaints: true,
      role: 'owner',
      presence: { state: 'meeting', until: null },
    },
    okada: {
      id: idOf(1, 1, 'contact', 3),
      client: id,
      name: '岡田 さやか',
      reading: 'オカダ サヤカ',
      email: null,
      phone: null,
      order: 3,
      takesComplaints: false,
      role: null,
      presence: { state: 'unknown', until: null },
    },
  },
  lines: {
    number: {
      id: idOf(1, 1, 'line', 1),
      client: id,
      kind: 'number',
      label: '代表',
      number: '+81312341010',
      buttonKey: null,
      exchange: 'pretend',
      state: 'open',
    },
    button: {
      id: idOf(1, 1, 'line', 2),
      client: id,
      kind: 'button',
      label: 'ホームページの通話ボタン',
      number: null,
      buttonKey: 'demo-aoba',
      exchange: 'browser',
      state: 'open',
    },
  },
  contract: {
    id: idOf(1, 1, 'contract', 1),
    client: id,
    effectiveFrom,
    tier: 1,
    includedCalls: 100,
    baseYen: 25_000,
    perExtraCallYen: 220,
    wrapUpSeconds: 90,
    callbackPolicy: { targetMinutes: 60, mayPromise: null },
    relayWindowMinutes: { urgent: 10, callback: 30 },
    countRules: usualCountRules,
    endings: usualEndingReports,
  },
  script: {
    id: idOf(1, 1, 'script', 1),
    client: id,
    number: 1,
    note: '',
    revision: 1,
    publishedBy: null,
    state: 'published',
    effectiveAt: null,
    publishedAt,
    content: aobaScript,
  },
} satisfies CastClient;
