import type { AnswerKind, Choice, Condition, Fills, KindOfCall, Question, TimeOfDay } from '@denwaban/domain/scripts';

type Asked = { id: string; label: string; say: string } & AnswerKind;
type Besides = {
  optional?: true;
  readBack?: true;
  when?: Condition;
  onlyFor?: KindOfCall[];
  onlyAt?: TimeOfDay[];
  fills?: Fills;
};

/** A question that has to be answered, unless it is `optional`. */
export function ask({ optional, readBack, when, onlyFor, onlyAt, fills, ...question }: Asked & Besides): Question {
  return {
    ...question,
    required: !optional,
    readBack: readBack ?? false,
    shownWhen: when ?? null,
    onlyFor: onlyFor ?? [],
    onlyAt: onlyAt ?? [],
    fills: fills ?? null,
  };
}

export function when(question: string, ...is: string[]): Condition {
  return { question, is };
}

/** `{ leak: '水漏れ' }` as the choices of a question. */
export function choices(labels: Record<string, string>): Choice[] {
  return Object.entries(labels).map(([value, label]) => ({ value, label }));
}
