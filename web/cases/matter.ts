import type { CallInHand } from '@denwaban/api/calls';
import type { Draft } from '@denwaban/domain/cases';
import type { Agreed, MatterHeard } from '@denwaban/domain/scripts';
import { isGiven } from '@denwaban/domain/scripts';

/** What the client bought, and the table that says how far it goes. */
export function agreedOf({ clientCard, script }: Pick<CallInHand, 'clientCard' | 'script'>): Agreed {
  return { tier: clientCard.tier ?? 1, content: script.content };
}

/** What a call is about, as far as it is written down. */
export function matterOf({ kind, complaintAbout, ...draft }: Draft): MatterHeard {
  return { kind, complaintAbout, text: wordsOf(draft).join('\n') };
}

/** Everything that was typed of what the caller says. */
export function wordsOf({ summary, details, answers, complaint }: Omit<Draft, 'kind' | 'complaintAbout'>): string[] {
  const given = Object.values(answers).flatMap((answer) => (isGiven(answer) ? answer.given : []));
  const { product, remedySought, facts } = complaint;
  return [summary, details, product, remedySought, ...Object.values(facts), ...given].filter((words) => words !== '');
}
