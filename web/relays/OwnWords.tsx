import { useState } from 'react';
import { useWords } from '../kit/words/index.ts';
import classes from './message.module.css';
import { relayWords } from './words.ts';

// About four lines on a telephone.
const longText = 90;

/** The caller's own words, as the operator wrote them down; the rest of a long text is a tap away. */
export function OwnWords({ text }: { text: string }) {
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
