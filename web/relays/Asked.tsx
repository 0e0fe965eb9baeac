import type { Message } from '@denwaban/api/relays';
import { useSay, useWords } from '../kit/words/index.ts';
import { answered } from './answer-words.ts';
import classes from './message.module.css';
import { relayWords } from './words.ts';

/** What the caller was told would happen, and what was asked and answered. */
export function Asked({ message }: { message: Message }) {
  const words = useWords(relayWords);
  const say = useSay();
  const promise = message.callback && { label: words.promise, value: `「${message.callback.promise}」` };
  const facts = [...(promise ? [promise] : []), ...answered(message, words, say)];
  if (facts.length === 0) return null;
  return (
    <details className={classes.asked}>
      <summary>{words.asked}</summary>
      <dl className={classes.facts}>
        {facts.map(({ label, value }) => (
          <div key={label} className={classes.pair}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
