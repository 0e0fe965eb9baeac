import type { Refusal, RefusalCode } from '@denwaban/domain/refusals';
import type { RefusedBody } from '../shell/http.ts';
import { preferredOf } from './preferred.ts';
import { refusalsInEnglish } from './refusals.en.ts';
import { refusalsInJapanese } from './refusals.ja.ts';

/** A refusal code without words does not compile. */
export type RefusalWords = Readonly<Record<RefusalCode, string>>;

export const refusalWords = { ja: refusalsInJapanese, en: refusalsInEnglish };

/** A refusal in words; `language` is an Accept-Language header. */
export function tell({ refused, code, problems, figures = {} }: Refusal, language: string): RefusedBody {
  const words = refusalWords[preferredOf(language)];
  return {
    refused,
    code,
    message: words[code].replace(/\{(\w+)\}/g, (_, name) => (figures[name] ?? 0).toLocaleString('en')),
    problems: problems.map((problem) => ({ ...problem, message: words[problem.code] })),
  };
}
