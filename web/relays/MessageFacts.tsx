import type { Message } from '@denwaban/api/relays';
import { Countdown, Moment, PhoneNumber } from '../kit/pieces/index.ts';
import { useWords } from '../kit/words/index.ts';
import { TransferFacts } from '../transfers/TransferFacts.tsx';
import classes from './message.module.css';
import { relayWords } from './words.ts';

/** By when, what the caller wished for, and where to ring. */
export function MessageFacts({ message: { callback, callerNumber, transfers } }: { message: Message }) {
  const words = useWords(relayWords);
  const number = callback?.number ?? callerNumber;
  return (
    <dl className={classes.facts}>
      {callback && callback.state !== 'done' && (
        <>
          <dt>{words.target}</dt>
          <dd className={classes.target}>
            {callback.targetAt ? (
              <>
                <strong>
                  <Moment at={callback.targetAt} />
                </strong>
                <Countdown until={callback.targetAt} nearMinutes={15} />
              </>
            ) : (
              words.noTarget
            )}
          </dd>
        </>
      )}
      {callback && <Wish callback={callback} />}
      <dt>{words.number}</dt>
      <dd>{number ? <PhoneNumber number={number} dials /> : words.noNumber}</dd>
      <TransferFacts transfers={transfers} />
    </dl>
  );
}

function Wish({ callback: { wishAt, wishWords } }: { callback: NonNullable<Message['callback']> }) {
  const words = useWords(relayWords);
  if (!wishAt && !wishWords) return null;
  return (
    <>
      <dt>{words.wish}</dt>
      <dd>
        {wishAt && <Moment at={wishAt} />}
        {wishAt && wishWords && '　'}
        {wishWords}
      </dd>
    </>
  );
}
