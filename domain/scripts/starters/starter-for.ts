import { freeId } from '../import/index.ts';
import type { ScriptContent } from '../script.ts';
import { starterContent } from '../starter-content.ts';
import { clinic } from './clinic.ts';
import { legal } from './legal.ts';
import { mailOrder } from './mail-order.ts';
import { property } from './property.ts';
import { restaurant } from './restaurant.ts';
import { salon } from './salon.ts';
import type { Heard, TradeContent } from './trade.ts';

export type Trade = 'clinic' | 'mail_order' | 'property' | 'salon' | 'legal' | 'restaurant';

const contents: Record<Trade, TradeContent> = { clinic, mail_order: mailOrder, property, salon, legal, restaurant };
export const trades = Object.keys(contents) as Trade[];

export function contentOf(trade: Trade): TradeContent {
  return contents[trade];
}

/** What the client of this trade is asked before its manual is begun. */
export function hearingSheet(trade: Trade): readonly Heard[] {
  return contents[trade].heard;
}

/** The sheet as the client filled it in: the words of each fact by its id; what is left out stays out. */
export type Hearing = { name: string; reading: string; told: Readonly<Record<string, string>> };

/** What a company of this trade begins with: it takes every call politely, and says of itself only what the client told us. */
export function starterFor(trade: Trade, { name, reading, told }: Hearing): ScriptContent {
  const { heard, questions, ngWords, procedures, scope } = contents[trade];
  const base = starterContent(name, reading);
  const facts = heard.map(({ id, topic }) => ({
    topic,
    words: (Object.hasOwn(told, id) ? told[id] : '')?.trim() ?? '',
  }));
  return {
    ...base,
    mayTell: facts.filter(({ words }) => words !== ''),
    questions: [...questions, ...base.questions],
    ngWords: [...ngWords],
    procedures: [...procedures],
    scope: [...scope, aboutStaff(scope)],
  };
}

/** Taken and reported, on either tier: nobody but the client answers for its own people. */
function aboutStaff(scope: TradeContent['scope']): ScriptContent['scope'][number] {
  const kind = { kind: 'complaint', about: 'staff' } as const;
  return { id: freeId('s', scope), topic: '社員に関するクレーム', kind, words: [], treatment: { is: 'take' } };
}
