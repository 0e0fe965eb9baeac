import { idOf } from './ids.ts';
import type { CastAgency } from './member.ts';

/** The agency of the demo. */
export const minatoId = idOf(1, 0, 'agency', 0);

const [aoba, sakura, keyaki] = [1, 2, 3].map((client) => idOf(1, client, 'client', 0)) as [string, string, string];

export const minato = {
  id: minatoId,
  name: '株式会社みなと電話代行',
  reading: 'カブシキガイシャミナトデンワダイコウ',
  staff: {
    suzuki: {
      id: idOf(1, 0, 'staff', 1),
      businessName: '鈴木',
      legalName: '小野寺 美咲',
      role: 'operator',
      state: 'active',
      email: 'suzuki@example.jp',
      grants: [aoba, sakura, keyaki],
    },
    takahashi: {
      id: idOf(1, 0, 'staff', 2),
      businessName: '高橋',
      legalName: '長谷川 結衣',
      role: 'operator',
      state: 'active',
      email: 'takahashi@example.jp',
      grants: [aoba, sakura],
    },
    ito: {
      id: idOf(1, 0, 'staff', 3),
      businessName: '伊藤',
      legalName: '三浦 拓也',
      role: 'operator',
      state: 'active',
      email: 'ito@example.jp',
      grants: [sakura, keyaki],
    },
    watanabe: {
      id: idOf(1, 0, 'staff', 4),
      businessName: '渡辺',
      legalName: '西村 直子',
      role: 'supervisor',
      state: 'active',
      email: 'watanabe@example.jp',
      grants: [aoba, sakura, keyaki],
    },
    kato: {
      id: idOf(1, 0, 'staff', 5),
      businessName: '加藤',
      legalName: '加藤 正樹',
      role: 'manager',
      state: 'active',
      email: 'kato@example.jp',
      grants: [],
    },
    nakamura: {
      id: idOf(1, 0, 'staff', 6),
      businessName: '中村',
      legalName: '中村 優子',
      role: 'billing',
      state: 'active',
      email: 'nakamura@example.jp',
      grants: [],
    },
  },
} satisfies CastAgency;
