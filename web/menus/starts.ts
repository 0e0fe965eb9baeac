// Menus that many lines begin with. They fill the form and are kept by nobody until somebody saves them; what is spoken is
// spoken to callers, and is Japanese whatever language the console is in.
import type { LineMenu } from '@denwaban/api/menus';
import { type DraftPart, newLeads, newPart } from './draft.ts';

export const starts = ['desk_first', 'complaints_by_key', 'nights'] as const;
export type Start = (typeof starts)[number];

type Needed = keyof LineMenu['can'];

/** What the line's calls must be able to do for it. */
export const startNeeds: Readonly<Record<Start, readonly Needed[]>> = {
  desk_first: ['ringDesk'],
  complaints_by_key: ['ask', 'ringDesk'],
  nights: ['ringDesk'],
};

export function startOf(start: Start): DraftPart[] {
  const { when, begins } = newPart;
  switch (start) {
    case 'desk_first':
      return [{ when: { ...when, is: 'in_hours' }, begins: { ...begins, is: 'desk' } }];
    case 'complaints_by_key':
      return [{ when: { ...when, is: 'in_hours' }, begins: { ...begins, ...asking } }];
    case 'nights':
      return [{ when: { ...when, is: 'from_to' }, begins: { ...begins, is: 'desk', seconds: 30 } }];
  }
}

const asking = {
  is: 'keys',
  words: '{社名}でございます。ご注文・お問い合わせは1を、商品やサービスへのご意見は2を押してください。',
  keys: [
    { key: '1', label: 'ご注文・お問い合わせ', leads: { ...newLeads, is: 'desk' } },
    { key: '2', label: 'クレーム', leads: newLeads },
  ],
  otherwise: newLeads,
} satisfies Partial<DraftPart['begins']>;
