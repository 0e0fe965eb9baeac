import { type Problem, type Refusal, type RefusalCode, refuse } from '../refusals/index.ts';

/** A field of the draft that cannot be read. */
export function incomplete(field: string, code: RefusalCode): Refusal {
  return refuse('incomplete_input', [{ field, code }]);
}

/** A typed value that has to be one of a few. */
export function oneOf<Value extends string>(known: readonly Value[], field: string, typed: string): Value | Refusal {
  if (typed === '') return incomplete(field, 'required');
  return known.find((value) => value === typed) ?? incomplete(field, 'not_a_choice');
}

/** Free words of at most so many characters. */
export function tooLong(field: string, typed: string, most: number): Problem[] {
  return typed.trim().length > most ? [{ field, code: 'too_long' }] : [];
}
