import type { ByMenuShown } from '@denwaban/api/call-shapes';
import type { WordsOf } from '../kit/words/index.ts';
import type { byMenuWords } from './words.ts';

/** By which way of its line's menu a call has come: the key that was pressed, and what the client's own telephone did. */
export function byMenuSaid(byMenu: ByMenuShown | null, words: WordsOf<typeof byMenuWords>): string[] {
  const { key, desk } = byMenu ?? { key: null, desk: null };
  return [...(key ? [words.key(key.key, key.label)] : []), ...(desk ? [deskSaid(desk, words)] : [])];
}

function deskSaid({ answeredAt, missed }: NonNullable<ByMenuShown['desk']>, words: WordsOf<typeof byMenuWords>) {
  if (answeredAt) return words.answered;
  return missed ? words.missed[missed] : words.rings;
}
