import type { Message } from '@denwaban/api/relays';
import { useState } from 'react';
import { useSay, useWords } from '../kit/words/index.ts';
import { answered } from './answer-words.ts';
import classes from './message.module.css';
import { relayWords } from './words.ts';

// About four lines on a telephone.
const longText = 90;

/** The caller's own words, and what was asked and answered. */
export function MessageText({ message }: { message: Message }) {
  const words = useWords(relayWords);
  const say = useSay();
  const facts = answered(message, words, say);
  return (
    <>
      {message.details && <OwnWords text={message.details} />}
      {facts.length > 0 && (
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
      )}
    </>
  );
}

function OwnWords({ text }: { text: string }) {
  const words = useWords(relayWords);
  const [isWhole, setWhole] = useState(false);
  const isLong = text.length > longText || text.split('\n').length > 4;
  return (
    <div className={classes.words}>
      <h3>{words.ownWords}</h3>
      <blockquote data-clipped={(isLong && !isWhole) || undefined}>{text}</blockquote>
      {isLong && (
        <button type="button" className={classes.whole} aria-expanded={isWhole} onClick={() => setWhole(!isWhole)}>
          {isWhole ? words.lessText : words.wholeText}
        </button>
      )}
    </div>
  );
}
