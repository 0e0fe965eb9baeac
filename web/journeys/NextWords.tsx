import type { NextStepShown } from '@denwaban/api/journeys';
import { useSay, useWords } from '../kit/words/index.ts';
import { openingWords } from './opening-words.ts';
import { journeyWords } from './words.ts';

/** What is next for a client, in words. */
export function NextWords({ next }: { next: NextStepShown }) {
  const words = useWords(journeyWords).next;
  const items = useWords(openingWords).item;
  const say = useSay();
  switch (next.is) {
    case 'said':
      return <>{next.by ? words.by(next.words, say.day(next.by)) : next.words}</>;
    case 'lacks':
      return <>{words.lacks(items[next.item])}</>;
    case 'leaving':
      return <>{words.by(words.leaving[next.step], say.day(next.by))}</>;
    default:
      return <>{words[next.is]}</>;
  }
}
