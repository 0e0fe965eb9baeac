import { type Refusal, refuse } from '../refusals/index.ts';
import type { Progress, Receipt, ReceiptAnswer } from './receipt.ts';

/** Whether the closing question is put: once something has come of the case, and not a second time. */
export function mayAnswer(receipt: Receipt, progress: Progress): boolean {
  return receipt.closing === null && (progress === 'answered' || progress === 'closed');
}

/** The caller says whether they are content. Refuses not_allowed: too early, or said before. */
export function answer(
  receipt: Receipt,
  { answer: said, progress }: { answer: 'satisfied' | 'partly' | 'not'; progress: Progress },
  now: Date,
): ReceiptAnswer | Refusal {
  if (!mayAnswer(receipt, progress)) return refuse('not_allowed');
  const { client, case: id } = receipt;
  return {
    receipt: { ...receipt, closing: { answer: said, at: now } },
    events: [{ name: 'receipt.answered', client, id, data: { answer: said } }],
  };
}
