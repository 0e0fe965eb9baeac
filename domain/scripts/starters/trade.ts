// A trade (業種) and what a manual of it begins with: what the client is asked at the hearing, what callers are asked, what
// must not be said, and which complaints have to be agreed on beforehand.
import type { Procedure } from '../procedure.ts';
import type { AnswerKind, Question } from '../question.ts';
import type { ScopeLine } from '../scope.ts';

/** A basic fact the hearing sheet asks for; `example` is how such an answer reads aloud. */
export type Heard = { id: string; topic: string; example: string };

export type TradeContent = {
  heard: readonly Heard[];
  questions: readonly Question[];
  ngWords: readonly string[];
  procedures: readonly Procedure[];
  scope: readonly ScopeLine[];
  /** What callers of this trade ask most; a manual without an answer to it has a gap. */
  oftenAsked: readonly string[];
};

type Asked = {
  id: string;
  label: string;
  say: string;
  required?: boolean;
  after?: [question: string, ...is: string[]];
};

export function asked({ id, label, say, required = true, after }: Asked, kind: AnswerKind): Question {
  const shownWhen = after ? { question: after[0], is: after.slice(1) } : null;
  return { id, label, say, required, readBack: false, shownWhen, onlyFor: [], onlyAt: [], fills: null, ...kind };
}

/** `{ new: '新しいご予約' }` as a question for the caller's matter. */
export function matter(labels: Record<string, string>): Question {
  const choices = Object.entries(labels).map(([value, label]) => ({ value, label }));
  const say = '本日はどのようなご用件でいらっしゃいますか。';
  return asked({ id: 'matter', label: 'ご用件', say }, { kind: 'choice', choices });
}

type Agreed = Pick<Procedure, 'id' | 'trouble' | 'say'> & Partial<Procedure>;

/** Nothing is offered and the client decides, until the client has agreed to more. */
export function procedure(agreed: Agreed): Procedure {
  const open = { mayOffer: null, neverPromise: [], decides: 'client', evidence: [] } as const;
  return { product: '', about: 'service', minSeverity: 1, ...open, neverPromise: [], evidence: [], ...agreed };
}

export const mannerOfStaff = procedure({
  id: 'manner',
  trouble: '',
  about: 'staff',
  say: 'このたびは、ご不快な思いをおかけし、誠に申し訳ございません。お話を責任者に必ず申し伝えます。',
  neverPromise: ['本人から謝罪させる', '処分する', '担当を替える'],
});
