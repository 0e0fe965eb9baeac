import * as api from '@denwaban/api/receipts';
import type { Books } from '../shell/agency.ts';
import { open, type Route, scoped, type Wire } from '../shell/ask.ts';
import type { Tries } from '../signin/tries.ts';
import { answerReceipt, openReceipt } from './by-link.ts';
import { issueReceipt } from './issue-receipt.ts';
import { getOwnSatisfaction, getSatisfaction } from './satisfaction.ts';

// What keeps a code from being guessed is the limit of its receipt number (server/signin/tries.ts): of 10^8 codes at most
// 20 an hour can be tried, 14,400 in the thirty days of a receipt, which is one chance in 7,000. This one keeps asking from
// being work.
const perAddress = { max: 10, timeWindow: '1 minute' };

export function routes(books: Books, tries: Tries): Route[] {
  const door = ({ request }: Wire) => ({
    brake: {
      mayTry: (account: string) => tries.mayTry('receipt', account, request),
      forgive: (account: string) => tries.forgive('receipt', account, request),
    },
  });
  return [
    scoped(api.issueReceipt, issueReceipt),
    open(api.openReceipt, (ask, wire) => openReceipt(books, ask, door(wire)), perAddress),
    open(api.answerReceipt, (ask, wire) => answerReceipt(books, ask, door(wire)), perAddress),
    scoped(api.getSatisfaction, getSatisfaction),
    scoped(api.getOwnSatisfaction, getOwnSatisfaction),
  ];
}
