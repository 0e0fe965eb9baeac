import type { NextStepShown } from '@denwaban/api/journeys';
import { useSay, useWords } from '../kit/words/index.ts';
import { journeyWords } from './words.ts';

/** What is next for a client, in words. */
export function NextWords({ next }: { next: NextStepShown }) {
  const words = useWords(journeyWords);
  const say = useSay();
  switch (next.is) {
    case 'said':
      return <>{next.by ? words.next.by(next.words, say.day(next.by)) : next.words}</>;
    case 'lacks':
      return <>{words.next.lacks(words.item[next.item])}</>;
    case 'leaving':
      return <>{words.next.by(words.next.leaving[next.step], say.day(next.by))}</>;
    default:
      return <>{words.next[next.is]}</>;
  }
}
