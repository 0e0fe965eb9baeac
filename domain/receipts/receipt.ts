// Receipt (受付控え): what a caller may see of their own case without speaking to anybody: its number, how far it is, and what
// was promised. It carries no name, no number and no word of what was said, since a link can be forwarded.

export type Receipt = {
  case: string;
  client: string;
  issuedAt: Date;
  expiresAt: Date;
  /** What the caller said of how it ended; asked once, and never required. */
  closing: { answer: ClosingAnswer; at: Date } | null;
};

/** 納得 · 一部納得 · 不納得 */
export type ClosingAnswer = 'satisfied' | 'partly' | 'not';
export const closingAnswers: readonly ClosingAnswer[] = ['satisfied', 'partly', 'not'];

/** How far a case is, as its caller is told. */
export type Progress = 'received' | 'with_client' | 'callback_due' | 'answered' | 'closed';

export type ReceiptEvent = { client: string; id: string } & (
  | { name: 'receipt.issued'; data: { expiresAt: string; how: 'told' | 'texted' } }
  | { name: 'receipt.answered'; data: { answer: ClosingAnswer } }
);

/** `id` is the case. */
export type ReceiptAnswer = { receipt: Receipt; events: readonly ReceiptEvent[] };
