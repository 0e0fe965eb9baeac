import { usualCountRules, usualEndingReports } from '@denwaban/domain/contracts';
import { usualHours } from '@denwaban/domain/hours';
import { starterContent } from '@denwaban/domain/scripts';
import { idOf } from './ids.ts';
import { type CastAgency, type CastClient, effectiveFrom, publishedAt } from './member.ts';
import { sakura } from './sakura.ts';

const client = idOf(2, 1, 'client', 0);

/** Another agency in the same books. It is here to be unseen: what it has in common with the first makes a leak visible. */
export const nagoya = {
  id: idOf(2, 0, 'agency', 0),
  name: '株式会社なごや受電センター',
  reading: 'カブシキガイシャナゴヤジュデンセンター',
  staff: {
    goto: {
      id: idOf(2, 0, 'staff', 1),
      businessName: '後藤',
      legalName: '近藤 里奈',
      role: 'operator',
      state: 'active',
      email: 'goto@nagoya.example.jp',
      grants: [client],
    },
    mizuno: {
      id: idOf(2, 0, 'staff', 2),
      businessName: '水野',
      legalName: '水野 誠',
      role: 'manager',
      state: 'active',
      email: 'mizuno@nagoya.example.jp',
      grants: [client],
    },
  },
} satisfies CastAgency;

/** Its only client: under the code of the first agency's shop, and reached under the same number. */
export const sakuraya = {
  id: client,
  agency: nagoya.id,
  code: sakura.code,
  name: '呉服さくら屋',
  reading: 'ゴフクサクラヤ',
  colour: 'plum',
  callerNoun: 'お客様',
  state: 'live',
  hours: usualHours,
  contacts: {
    hattori: {
      id: idOf(2, 1, 'contact', 1),
      client,
      name: '服部 静香',
      reading: 'ハットリ シズカ',
      email: 'hattori@nagoya.example.jp',
      phone: '+81521231001',
      order: 1,
      takesComplaints: true,
      role: 'owner',
      presence: { state: 'in', until: null },
    },
  },
  lines: {
    number: {
      ...sakura.lines.number,
      id: idOf(2, 1, 'line', 1),
      client,
      label: '代表',
    },
    button: {
      ...sakura.lines.button,
      id: idOf(2, 1, 'line', 2),
      client,
      label: '店の通話ボタン',
      buttonKey: 'demo-sakuraya',
    },
  },
  contract: {
    id: idOf(2, 1, 'contract', 1),
    client,
    effectiveFrom,
    tier: 1,
    includedCalls: 50,
    baseYen: 15_000,
    perExtraCallYen: 250,
    wrapUpSeconds: 90,
    callbackPolicy: { targetMinutes: 60, mayPromise: null },
    relayWindowMinutes: { urgent: 5, callback: 15 },
    countRules: usualCountRules,
    endings: usualEndingReports,
  },
  script: {
    id: idOf(2, 1, 'script', 1),
    client,
    number: 1,
    note: '',
    revision: 1,
    publishedBy: null,
    state: 'published',
    effectiveAt: null,
    publishedAt,
    content: starterContent('呉服さくら屋', 'ゴフクサクラヤ'),
  },
} satisfies CastClient;
