import { useLanguage } from './language.ts';
import { type Say, sayIn } from './say.ts';

export { type Dictionary, dictionary, type Language, languages, type WordsOf } from './dictionary.ts';
export { language, useLanguage, useWords } from './language.ts';
export type { Say } from './say.ts';
export { dayOf, type Instant, instant } from './tokyo.ts';

const says: Record<string, Say> = { ja: sayIn('ja'), en: sayIn('en') };

/** Dates, times, amounts and numbers in the language in use. */
export const useSay = (): Say => says[useLanguage()]!;
