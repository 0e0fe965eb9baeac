import type { Why } from '@denwaban/domain/routing';

type WhyWords = {
  asked_again: string;
  only_one_granted: string;
  only_one_free: string;
  longest_idle: (idle: string) => string;
  among: (free: string, granted: string) => string;
  owed: string;
};

/** Why this operator, in words. The choice travels as data; one made by a later version of the house says nothing here. */
export function whyWords(why: Record<string, unknown>, words: WhyWords, clock: (seconds: number) => string): string {
  const chosen = ruleWords(why, words, clock);
  return (why as Partial<Why>).owed ? [words.owed, chosen].filter(Boolean).join(' · ') : chosen;
}

function ruleWords(why: Record<string, unknown>, words: WhyWords, clock: (seconds: number) => string): string {
  const { rule, idleSeconds, free, granted } = why as Partial<Why>;
  switch (rule) {
    case 'longest_idle':
      return `${words.longest_idle(clock(idleSeconds ?? 0))} · ${words.among(String(free), String(granted))}`;
    case 'asked_again':
    case 'only_one_granted':
    case 'only_one_free':
      return words[rule];
    case undefined:
      return '';
    default:
      return rule satisfies never;
  }
}
