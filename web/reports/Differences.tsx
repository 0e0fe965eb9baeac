import type { Difference } from '@denwaban/domain/reports';
import { type Say, useSay, useWords, type WordsOf } from '../kit/words/index.ts';
import classes from './reports.module.css';
import { reportWords } from './words.ts';

/** What was said, and what is so. */
export function Differences({ differences }: { differences: readonly Difference[] }) {
  const words = useWords(reportWords);
  const say = useSay();
  return (
    <ul className={classes.changes}>
      {differences.map((difference) => {
        const told = tell(difference, words, say);
        return <li key={told}>{told}</li>;
      })}
    </ul>
  );
}

function tell(difference: Difference, { difference: words, kind }: WordsOf<typeof reportWords>, say: Say): string {
  switch (difference.of) {
    case 'calls':
      return words.calls(kind[difference.kind], say.number(difference.was), say.number(difference.is));
    case 'counted':
      return words.counted(say.number(difference.was), say.number(difference.is));
    case 'message':
      return words[difference.how](difference.receiptNumber);
  }
}
