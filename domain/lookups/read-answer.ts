import type { Refusal } from '../refusals/index.ts';
import type { Field, OrderRecord, Places } from './order-record.ts';
import { readRecord } from './read-record.ts';

/** What a client's system answered, by the paths agreed on. Several values on a path (`items.name`) are one list. */
export function readAnswer(places: Places, answer: unknown): OrderRecord | Refusal {
  const written = Object.entries(places).map(([field, path]) => [field, valuesAt(answer, path.split('.')).join('、')]);
  return readRecord(Object.fromEntries(written) as Partial<Record<Field, string>>);
}

function valuesAt(answer: unknown, [step, ...rest]: readonly string[]): string[] {
  if (Array.isArray(answer)) return answer.flatMap((each) => valuesAt(each, step === undefined ? [] : [step, ...rest]));
  if (step === undefined) return typeof answer === 'string' || typeof answer === 'number' ? [String(answer)] : [];
  if (typeof answer !== 'object' || answer === null || !Object.hasOwn(answer, step)) return [];
  return valuesAt((answer as Record<string, unknown>)[step], rest);
}
