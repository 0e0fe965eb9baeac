// Remark (ご指摘): a client says that something in one of our messages is not right. On our side it is a recheck (聞き直し):
// somebody listens again and says what was found. A client's people remark on messages, never on persons (37号告示): whom it
// concerns stays with the agency.

export const remarkKinds = ['misheard', 'wrong_number', 'missing', 'other'] as const;
/** 聞き間違い / 番号違い / 抜け / その他 */
export type RemarkKind = (typeof remarkKinds)[number];

export const outcomes = ['our_error', 'no_error', 'caller_said_so'] as const;
/** 当社の誤り / 誤りなし / お客様がそうおっしゃった */
export type Outcome = (typeof outcomes)[number];

export type Remark = {
  id: string;
  client: string;
  case: string;
  kind: RemarkKind;
  /** In the client's words. */
  words: string;
  /** The contact who made it. */
  by: string;
  at: Date;
  /** When the recheck should be done; null for a client whose calendar never opens again. */
  due: Date | null;
  overdueSince: Date | null;
  /** Who listens again; null: nobody has taken it yet. */
  owner: string | null;
  state: RemarkState;
};

/** `words` are the explanation as the client reads it. */
export type RemarkState = { is: 'open' } | { is: 'settled'; outcome: Outcome; words: string; by: string; at: Date };

/** What was said stays in the row, so that it can be erased. */
export type RemarkEvent = { client: string; id: string } & (
  | { name: 'remark.made'; data: { case: string; kind: RemarkKind; due: string | null } }
  | { name: 'remark.taken'; data: { case: string; by: string; from: string | null } }
  | { name: 'remark.overdue'; data: { case: string; due: string } }
  | { name: 'remark.settled'; data: { case: string; outcome: Outcome; by: string } }
);

export type RemarkAnswer = { remark: Remark; events: readonly RemarkEvent[] };
