// Gap: what an operator looked for in the manual during a call and did not find.
import { fold } from '../search/index.ts';
import { diff } from './diff.ts';
import type { ScriptContent } from './script.ts';

export type Gap = {
  id: string;
  client: string;
  call: string;
  by: string;
  /** What was typed into the search. */
  searched: string;
  /** What the caller wanted to know, where the operator had time to say it. */
  words: string;
  at: Date;
  /** The version that answers it; null: none yet. */
  answeredBy: string | null;
};

export type GapEvent = { client: string; id: string } & (
  | { name: 'script.gap_found'; data: { call: string } }
  | { name: 'script.gap_answered'; data: { version: string } }
);

/** The same thing looked for, in however many calls. */
export type GapCluster = { searched: string; words: string[]; times: number; lastAt: Date; answeredBy: string | null };

/** What is looked for most first, and what is open before what was answered since. */
export function clustered(gaps: readonly Gap[]): GapCluster[] {
  const groups = [...Map.groupBy(gaps, ({ searched }) => fold(searched)).values()];
  return groups
    .map(clusterOf)
    .sort((one, other) => rank(one) - rank(other) || other.times - one.times || later(one, other));
}

function clusterOf(gaps: Gap[]): GapCluster {
  const newest = gaps.toSorted((one, other) => other.at.getTime() - one.at.getTime());
  const [last] = newest as [Gap, ...Gap[]];
  return {
    searched: last.searched,
    words: [...new Set(newest.map(({ words }) => words).filter((words) => words !== ''))],
    times: gaps.length,
    lastAt: last.at,
    // One that was found wanting again after it was answered is open.
    answeredBy: last.answeredBy,
  };
}

function rank({ answeredBy }: GapCluster): number {
  return answeredBy === null ? 0 : 1;
}

function later(one: GapCluster, other: GapCluster): number {
  return other.lastAt.getTime() - one.lastAt.getTime();
}

/**
 * Which of these gaps a new version answers. Only what it adds or changes can: what stood there before was there to be found,
 * and was not.
 */
export function answeredIn(gaps: readonly Gap[], before: ScriptContent, after: ScriptContent): Gap[] {
  const changed = diff(before, after).filter(({ is }) => is === 'added' || is === 'changed');
  const keys = (section: string) => new Set(changed.filter((each) => each.section === section).map(({ key }) => key));
  const [faq, facts] = [keys('faq'), keys('mayTell')];
  const asked = [
    ...after.faq.filter(({ id }) => faq.has(id)).flatMap(({ question, alsoAsked }) => [question, ...alsoAsked]),
    ...after.mayTell.filter(({ topic }) => facts.has(topic)).map(({ topic }) => topic),
  ].map(fold);
  return gaps.filter(
    ({ searched, answeredBy }) => answeredBy === null && asked.some((words) => isAnswered(searched, words)),
  );
}

/** Every word that was typed stands in the question, or all of the question in what was typed. */
function isAnswered(searched: string, asked: string): boolean {
  const typed = searched
    .split(/[\s\u3000]+/)
    .map(fold)
    .filter((word) => word !== '');
  if (typed.length === 0 || asked === '') return false;
  return typed.every((word) => asked.includes(word)) || fold(searched).includes(asked);
}
