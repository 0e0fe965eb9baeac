// What cannot be read of a typed input, field by field.
import type { RefusalCode } from './codes.ts';
import { type Problem, type Refusal, refuse } from './refusal.ts';

/** A field of the input that cannot be read. */
export function incomplete(field: string, code: RefusalCode): Refusal {
  return refuse('incomplete_input', [{ field, code }]);
}

/** A typed value that has to be one of a few. */
export function oneOf<Value extends string>(known: readonly Value[], field: string, typed: string): Value | Refusal {
  if (typed === '') return incomplete(field, 'required');
  return known.find((value) => value === typed) ?? incomplete(field, 'not_a_choice');
}

/** A typed value that has to be one of a few, or is left empty. */
export function oneOfIfAny<Value extends string>(
  known: readonly Value[],
  field: string,
  typed: string,
): Value | null | Refusal {
  return typed === '' ? null : oneOf(known, field, typed);
}

/** Free words of at most so many characters. */
export function tooLong(field: string, typed: string, most: number): Problem[] {
  return typed.trim().length > most ? [{ field, code: 'too_long' }] : [];
}
