import { fold } from '../search/index.ts';
import type { ScriptContent } from './script.ts';

/** The NG words that a text bears, as they stand in the manual. A remark in brackets (（担当者の確認前）) is no part of the words. */
export function ngWordsIn({ ngWords }: Pick<ScriptContent, 'ngWords'>, text: string): string[] {
  const said = fold(text);
  return ngWords.filter((word) => {
    const phrase = fold(word.replace(/[（(][^（）()]*[）)]/g, ''));
    return phrase !== '' && said.includes(phrase);
  });
}
