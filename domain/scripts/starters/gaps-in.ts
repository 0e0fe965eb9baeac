import { fold } from '../../search/index.ts';
import type { ScriptContent } from '../script.ts';
import type { Section } from '../sections.ts';
import { contentOf, type Trade } from './starter-for.ts';

/** Something a manual of this trade should say and does not; `about` is what it is, in the words of the trade, or empty: all of the section. */
export type Lack = { section: Section; about: string };

/** What is still missing of a manual of this trade, in the order of the manual. */
export function gapsIn(content: ScriptContent, trade: Trade): Lack[] {
  const { heard, oftenAsked, procedures } = contentOf(trade);
  const told = [
    ...content.mayTell.map(({ topic }) => topic),
    ...content.faq.flatMap((each) => [each.question, ...each.alsoAsked]),
  ];
  const agreed = content.procedures.map(({ trouble, about }) => `${about} ${trouble}`);
  return [
    ...heard
      .filter(({ topic }) => !isCovered(topic, told))
      .map(({ topic }) => ({ section: 'mayTell' as const, about: topic })),
    ...oftenAsked.filter((topic) => !isCovered(topic, told)).map((about) => ({ section: 'faq' as const, about })),
    ...procedures
      .filter(({ trouble, about }) => !isCovered(`${about} ${trouble}`, agreed))
      .map(({ trouble }) => ({ section: 'procedures' as const, about: trouble })),
    ...(content.scope.length === 0 ? [{ section: 'scope' as const, about: '' }] : []),
    ...(content.ngWords.length === 0 ? [{ section: 'ngWords' as const, about: '' }] : []),
    ...(content.people.length === 0 ? [{ section: 'people' as const, about: '' }] : []),
  ];
}

function isCovered(topic: string, told: readonly string[]): boolean {
  const asked = fold(topic);
  return told.some((words) => fold(words).includes(asked) || (words.length > 1 && asked.includes(fold(words))));
}
