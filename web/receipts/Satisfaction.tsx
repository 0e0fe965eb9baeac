import type { SatisfactionShown } from '@denwaban/api/receipts';
import { Sheet } from '../kit/pieces/index.ts';
import { useSay, useWords } from '../kit/words/index.ts';
import classes from './receipts.module.css';
import { receiptWords } from './words.ts';

const answers = ['satisfied', 'partly', 'not'] as const;

/** What callers of a client said of a month's settled cases. Counts, and nobody's name. */
export function Satisfaction({ counts }: { counts: SatisfactionShown }) {
  const words = useWords(receiptWords);
  const say = useSay();
  const answered = answers.reduce((sum, answer) => sum + counts[answer], 0);
  return (
    <Sheet title={words.satisfaction}>
      <p className={classes.privacy}>{words.satisfactionAbout}</p>
      {counts.closed === 0 && <p>{words.noneClosed}</p>}
      {answered > 0 && (
        <div className={classes.bar} aria-hidden="true">
          {answers.map((answer) => (
            <span key={answer} data-answer={answer} style={{ flexGrow: counts[answer] }} />
          ))}
        </div>
      )}
      <dl className={classes.facts}>
        {answers.map((answer) => (
          <Pair key={answer} name={words.answer[answer]} value={words.cases(say.number(counts[answer]))} />
        ))}
        <Pair name={words.asked} value={words.cases(say.number(counts.asked))} />
        <Pair name={words.closed} value={words.cases(say.number(counts.closed))} />
        <Pair name={words.rangAgain} value={words.cases(say.number(counts.rangAgain))} />
      </dl>
    </Sheet>
  );
}

function Pair({ name, value }: { name: string; value: string }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </>
  );
}
