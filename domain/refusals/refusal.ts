// A refusal is a value: what was asked is understood, and the answer is no, with a reason the asker can act on.
import { kindOf, type RefusalCode, type RefusalKind } from './codes.ts';

/** One field that stands in the way; `field` is a path in the asker's own input (`answers.order_number`). */
export type Problem = { field: string; code: RefusalCode };

export type Refusal = {
  readonly refused: RefusalKind;
  readonly code: RefusalCode;
  readonly problems: readonly Problem[];
  /** What its words name in braces, such as `{spent}`. */
  readonly figures?: Readonly<Record<string, number>>;
};

/** The kind follows from the code, so that one code can never mean two things over HTTP. */
export function refuse(code: RefusalCode, problems: readonly Problem[] = [], figures?: Refusal['figures']): Refusal {
  return { refused: kindOf(code), code, problems, ...(figures && { figures }) };
}

export function isRefusal(answer: unknown): answer is Refusal {
  return typeof answer === 'object' && answer !== null && 'refused' in answer;
}
