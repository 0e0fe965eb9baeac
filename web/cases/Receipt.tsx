import { Spoken } from '../kit/pieces/index.ts';
import { useWords } from '../kit/words/index.ts';
import classes from './intake.module.css';
import { caseWords } from './words.ts';

export type Taken = { id: string; receiptNumber: string; promise: string | null; isJoined: boolean };

/** The message is taken: the number to tell the caller, what was promised, the words to close with. */
export function Receipt({ taken, closing, isOnTheLine }: { taken: Taken; closing: string; isOnTheLine: boolean }) {
  const words = useWords(caseWords).receipt;
  const promise = taken.promise ? `${taken.promise}。` : '';
  return (
    <section className={classes.receipt} role="status">
      <p className={classes.receiptTitle}>{words.title}</p>
      <p className={classes.receiptNumber}>{taken.receiptNumber}</p>
      <p className={classes.note}>{taken.isJoined ? words.joined : words.taken}</p>
      {isOnTheLine ? (
        <div className={classes.toTell}>
          <p className={classes.smallLabel}>{words.tell}</p>
          <div lang="ja">
            <Spoken>{[words.say(taken.receiptNumber), promise, closing].filter(Boolean).join('\n')}</Spoken>
          </div>
        </div>
      ) : (
        promise && (
          <p>
            {words.promised}：{promise}
          </p>
        )
      )}
    </section>
  );
}
