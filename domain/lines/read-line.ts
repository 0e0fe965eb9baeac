import { readNumber } from '../numbers/index.ts';
import { isRefusal, type Problem, type Refusal, refuse } from '../refusals/index.ts';
import type { Line } from './line.ts';

/** What is edited of a line, as typed. */
export type LineDetails = { label: string; number: string | null };

/** The details as they are kept: a number only for a number line. Refuses incomplete_input with its problems. */
export function readLine(
  kind: Line['kind'],
  typed: LineDetails,
): { label: string; number: string } | { label: string; number: null } | Refusal {
  const label = typed.label.trim();
  const number = kind !== 'number' ? null : readRequired(typed.number ?? '');
  const problems: Problem[] = [
    ...(label === '' ? [{ field: 'label', code: 'required' } as const] : []),
    ...(isRefusal(number) ? [{ field: 'number', code: number.code }] : []),
  ];
  if (problems.length > 0 || isRefusal(number)) return refuse('incomplete_input', problems);
  return { label, number };
}

function readRequired(typed: string): string | Refusal {
  return typed.trim() === '' ? refuse('required') : readNumber(typed);
}
