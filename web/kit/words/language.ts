import { preference, usePreference } from '../preferences/index.ts';
import { type Dictionary, type Language, languages } from './dictionary.ts';

/** The language in use now. Japanese is the house's language; English is asked for, never guessed. */
export const language = preference<Language>('language', languages, () => 'ja');

export const useLanguage = () => usePreference(language);

export function useWords<W>(words: Dictionary<W>): W {
  return words[useLanguage()];
}

if (typeof document !== 'undefined') {
  const inscribe = () => {
    document.documentElement.lang = language.read();
  };
  inscribe();
  language.listen(inscribe);
}
