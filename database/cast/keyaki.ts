import { usualCountRules, usualEndingReports } from '@denwaban/domain/contracts';
import type { Period } from '@denwaban/domain/hours';
import { idOf } from './ids.ts';
import { keyakiScript } from './keyaki-script.ts';
import { type CastClient, effectiveFrom, publishedAt } from './member.ts';
import { minatoId } from './minato.ts';

const id = idOf(1, 3, 'client', 0);
const night: Period[] = [{ from: '18:00', to: '09:00' }];
const dayAndNight: Period[] = [{ from: '09:00', to: '09:00' }];

/** A property manager: leaks, keys and noise by night and on days off, when its own office is closed (1次受け). */
export const keyaki = {
  id,
  agency: minatoId,
  code: 'keyaki',
  name: 'けやき住宅管理',
  reading: 'ケヤキジュウタクカンリ',
  colour: 'brown',
  callerNoun: '入居者様',
  state: 'live',
  hours: {
    week: { mon: night, tue: night, wed: night, thu: night, fri: night, sat: dayAndNight, sun: dayAndNight },
    holidays: dayAndNight,
    exceptions: [],
  },
  contacts: {
    shimizu: {
      id: idOf(1, 3, 'contact', 1),
      client: id,
      name: '清水 翔太',
      reading: 'シミズ ショウタ',
      email: 'shimizu@example.jp',
      phone: '+81312341031',
      order: 1,
      takesComplaints: false,
      role: 'staff',
      presence: { state: 'in', until: null },
    },
    saito: {
      id: idOf(1, 3, 'contact', 2),
      client: id,
      name: '斎藤 亮',
      reading: 'サイトウ リョウ',
      email: 'saito@example.jp',
      phone: '+81312341032',
      order: 2,
      takesComplaints: false,
      role: 'staff',
      presence: { state: 'unknown', until: null },
    },
    kimura: {
      id: idOf(1, 3, 'contact', 3),
      client: id,
      name: '木村 浩',
      reading: 'キムラ ヒロシ',
      email: 'kimura@example.jp',
      phone: '+81312341033',
      order: 3,
      takesComplaints: true,
      role: 'owner',
      presence: { state: 'off', until: null },
    },
  },
  lines: {
    number: {
      id: idOf(1, 3, 'line', 1),
      client: id,
      kind: 'number',
      label: '夜間・休日受付',
      number: '+81312341030',
      buttonKey: null,
      exchange: 'pretend',
      state: 'open',
    },
    button: {
      id: idOf(1, 3, 'line', 2),
      client: id,
      kind: 'button',
      label: '入居者ページの通話ボタン',
      number: null,
      buttonKey: 'demo-keyaki',
      exchange: 'browser',
      state: 'open',
    },
  },
  contract: {
    id: idOf(1, 3, 'contract', 1),
    client: id,
    effectiveFrom,
    tier: 1,
    includedCalls: 60,
    baseYen: 32_000,
    perExtraCallYen: 450,
    wrapUpSeconds: 90,
    callbackPolicy: { targetMinutes: 30, mayPromise: { words: '{目安}までに、担当者より折り返しご連絡いたします' } },
    relayWindowMinutes: { urgent: 5, callback: 15 },
    countRules: usualCountRules,
    endings: { ...usualEndingReports, wrong_number: 'daily', silent: 'each' },
  },
  script: {
    id: idOf(1, 3, 'script', 1),
    client: id,
    number: 1,
    note: '',
    revision: 1,
    publishedBy: null,
    state: 'published',
    effectiveAt: null,
    publishedAt,
    content: keyakiScript,
  },
} satisfies CastClient;
