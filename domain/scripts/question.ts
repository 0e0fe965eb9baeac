// A question of a client's script: the words to speak, and the kind of answer that may be written down.
import type { KindOfCall } from './matter.ts';

/** Which fact about the caller an answer is, so that a case need not ask again. */
export type Fills = 'caller_name' | 'caller_number' | 'caller_company';

/** Shown only when an earlier question (a choice, or yes/no) was answered with one of `is`. */
export type Condition = { question: string; is: string[] };

/** From `'18:00'` to before `'24:00'`, by Tokyo's clock, within one day: a night is two of them. */
export type TimeOfDay = { days: 'every' | 'weekdays' | 'days_off'; from: string; to: string };

export type Choice = { value: string; label: string };

export type AnswerKind =
  | { kind: 'text' }
  | { kind: 'long_text' }
  | { kind: 'choice'; choices: Choice[] }
  | { kind: 'phone' }
  | { kind: 'date' }
  | { kind: 'yes_no' }
  | { kind: 'name' }
  | { kind: 'postal_code' }
  | { kind: 'email' }
  | { kind: 'number'; min: number | null; max: number | null }
  | { kind: 'pattern'; pattern: string; example: string };

export type Question = {
  /** Stands in jsonb, in a path and in an integrator's mapping: `^[a-z][a-z0-9_]{0,39}$`. */
  id: string;
  label: string;
  /** The words the operator speaks; empty where the label says enough. */
  say: string;
  required: boolean;
  /** The answer has to be read back to the caller (復唱). */
  readBack: boolean;
  shownWhen: Condition | null;
  /** Asked in calls of these kinds; empty: in all. */
  onlyFor: KindOfCall[];
  /** Asked of calls that arrive at one of these times; empty: at all times. */
  onlyAt: TimeOfDay[];
  fills: Fills | null;
} & AnswerKind;
