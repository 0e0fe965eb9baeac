import { type Problem, type Refusal, refuse, tooLong } from '../refusals/index.ts';
import type { Handover, HandoverAnswer, HandoverLine } from './handover.ts';

export type HandoverInput = Omit<Handover, 'at' | 'state'>;

export type Floor = {
  /** What may be handed over at this moment. */
  open: readonly HandoverLine[];
  /** Who may take it over. */
  staff: readonly string[];
};

export const mostHandoverLetters = 2000;

/**
 * Leaves to the next what is ticked, with words, or words alone.
 * Refuses incomplete_input (words where nothing is ticked, lines of which one is settled meanwhile, to).
 */
export function handOver(input: HandoverInput, floor: Floor, now: Date): HandoverAnswer | Refusal {
  const problems = problemsOf(input, floor);
  if (problems.length > 0) return refuse('incomplete_input', problems);
  const { id, by, to, lines } = input;
  const handover: Handover = { ...input, words: input.words.trim(), at: now, state: { is: 'open' } };
  return { handover, events: [{ name: 'handover.given', client: null, id, data: { by, to, lines: lines.length } }] };
}

function problemsOf({ by, to, words, lines }: HandoverInput, { open, staff }: Floor): Problem[] {
  const isNothing = lines.length === 0 && words.trim() === '';
  return [
    ...(isNothing ? [{ field: 'words', code: 'required' } as const] : tooLong('words', words, mostHandoverLetters)),
    ...lines.flatMap((line, at) =>
      open.some((each) => isSame(each, line)) ? [] : [{ field: `lines.${at}`, code: 'not_a_choice' } as const],
    ),
    ...(to !== null && (to === by || !staff.includes(to)) ? [{ field: 'to', code: 'not_a_choice' } as const] : []),
  ];
}

export function isSame(one: HandoverLine, other: HandoverLine): boolean {
  return one.kind === other.kind && one.id === other.id;
}
