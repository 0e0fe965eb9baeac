// Correction (訂正): what a case said was not right. What was written stays beside what is right, with who, when and why; where
// the client had been told already, the report goes once more with the change marked (訂正報告).
import type { Answer } from '../scripts/index.ts';

export const correctedFields = [
  'callerName',
  'callerReading',
  'callerCompany',
  'callerNumber',
  'addressee',
  'summary',
  'details',
  'callbackNumber',
  'wishAt',
  'wishWords',
] as const;

/** A fact of the case, or the answer to one question of its script. */
export type CorrectedField = (typeof correctedFields)[number] | `answers.${string}`;

/** As it is kept: E.164, a contact’s id, an instant in ISO; null: nothing was known. */
export type Said = string | Answer | null;

export type Change = { field: CorrectedField; before: Said; after: Said };

export const whys = ['our_error', 'caller_changed', 'other'] as const;
/** 当社の聞き間違い・入力誤り / お客様からの変更 / その他 */
export type Why = (typeof whys)[number];

export type Correction = {
  id: string;
  client: string;
  case: string;
  /** 1 for the first of a case. */
  number: number;
  changes: readonly Change[];
  why: Why;
  /** Why, in words: the client reads them. */
  words: string;
  /** Whether the client had been told the old words; else they were mended before the report went. */
  sent: boolean;
  by: string;
  at: Date;
  /** The remark of the client’s that led to it. */
  remark: string | null;
};

/** What was said stays in the row: the history names the fields only. */
export type CorrectionEvent = { client: string; id: string } & {
  name: 'correction.made';
  data: {
    case: string;
    number: number;
    fields: readonly CorrectedField[];
    why: Why;
    sent: boolean;
    by: string;
    remark: string | null;
  };
};
