import type { TrialLeg } from '../../trial-line.ts';

const kind = 'trial';
const plays = ['words', 'over'] as const;
export type Played = (typeof plays)[number];

/** The telephone's end, and what is kept of its voice for a moment. */
export function trialNamed({ agency, client, trial }: TrialLeg): string {
  return `${kind}.${agency}.${client}.${trial}`;
}

export function trialPlaybackNamed(leg: TrialLeg, what: Played): string {
  return `${trialNamed(leg)}.${what}`;
}

/** Null: it is nothing of a trial's. */
export function trialOf(name: string): { leg: TrialLeg; played: Played | null } | null {
  const [first, agency, client, trial, what, ...more] = name.split('.');
  if (first !== kind || !agency || !client || !trial || more.length > 0) return null;
  return { leg: { agency, client, trial }, played: plays.find((each) => each === what) ?? null };
}
