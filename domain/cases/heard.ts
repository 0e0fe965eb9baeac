import { isGiven, type MatterHeard } from '../scripts/index.ts';
import type { Draft } from './draft.ts';

/** What a call is about, as far as it is written down: what the scope agreed with the client is asked about. */
export function matterHeard({ kind, complaintAbout, ...typed }: Draft): MatterHeard {
  return { kind, complaintAbout, text: wordsTyped(typed).join('\n') };
}

/** Everything that was typed of what the caller says. */
export function wordsTyped({ summary, details, answers, complaint }: Omit<Draft, 'kind' | 'complaintAbout'>): string[] {
  const given = Object.values(answers).flatMap((answer) => (isGiven(answer) ? answer.given : []));
  const { product, remedySought, facts } = complaint;
  return [summary, details, product, remedySought, ...Object.values(facts), ...given].filter((words) => words !== '');
}
