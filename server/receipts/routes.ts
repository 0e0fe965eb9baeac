import * as api from '@denwaban/api/receipts';
import type { Books } from '../shell/agency.ts';
import { open, type Route, scoped } from '../shell/ask.ts';
import { answerReceipt, openReceipt } from './by-link.ts';
import { issueReceipt } from './issue-receipt.ts';
import { getOwnSatisfaction, getSatisfaction } from './satisfaction.ts';

// A code has six digits: at this pace guessing one takes months, and each of a receipt's thirty days counts.
const perAddress = { max: 10, timeWindow: '1 minute' };

export function routes(books: Books): Route[] {
  return [
    scoped(api.issueReceipt, issueReceipt),
    open(api.openReceipt, (ask) => openReceipt(books, ask), perAddress),
    open(api.answerReceipt, (ask) => answerReceipt(books, ask), perAddress),
    scoped(api.getSatisfaction, getSatisfaction),
    scoped(api.getOwnSatisfaction, getOwnSatisfaction),
  ];
}
