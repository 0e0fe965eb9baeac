import { type CallbackShown, passOnDone } from '@denwaban/api/callbacks';
import { DialButton } from '../calls/out/DialButton.tsx';
import { useTell } from '../kit/ask/index.ts';
import {
  announce,
  ConfirmButton,
  Countdown,
  ErrorNotice,
  Facts,
  Moment,
  PhoneNumber,
  Spoken,
} from '../kit/pieces/index.ts';
import { useSay, useWords } from '../kit/words/index.ts';
import { CallbackStanding } from './CallbackStanding.tsx';
import classes from './callbacks.module.css';
import { ToldByPhone } from './ToldByPhone.tsx';
import { callbackWords } from './words.ts';

/** One promised callback: its three times kept apart, how it stands, and what the agency's people may do about it. */
export function CallbackCard({ callback }: { callback: CallbackShown }) {
  const words = useWords(callbackWords);
  const say = useSay();
  const { number, promise, attempts, claimedBy, result, settledAt, may } = callback;
  return (
    <div className={classes.card}>
      <div className={classes.standing}>
        <CallbackStanding callback={callback} />
        {claimedBy && callback.state === 'open' && <span>{words.by(claimedBy.name)}</span>}
        {attempts > 0 && <span>{words.attempts(say.number(attempts))}</span>}
      </div>
      <Facts
        facts={[
          { name: words.number, value: number ? <PhoneNumber number={number} /> : words.numberless },
          { name: words.wish, value: <Wish callback={callback} /> },
          { name: words.promise, value: `「${promise}」` },
          { name: words.target, value: <Target callback={callback} /> },
          { name: words.settled, value: callback.state === 'done' && settledAt && <Moment at={settledAt} /> },
          { name: words.column.result, value: result && words.result[result] },
          { name: words.words, value: callback.state === 'passed_on' ? null : callback.words },
        ]}
      />
      {number && (may.passOn || may.settle) && (
        <div>
          <DialButton about={{ is: 'callback', id: callback.id }} />
        </div>
      )}
      {may.passOn && <PassingOn callback={callback} />}
      {may.settle && <ToldByPhone callback={callback} />}
    </div>
  );
}

function Wish({ callback: { wishAt, wishWords } }: { callback: CallbackShown }) {
  const words = useWords(callbackWords);
  if (!wishAt) return wishWords || words.noWish;
  return (
    <>
      <Moment at={wishAt} /> {wishWords}
    </>
  );
}

function Target({ callback: { targetAt, state } }: { callback: CallbackShown }) {
  const words = useWords(callbackWords);
  if (!targetAt) return words.noTarget;
  return (
    <span className={classes.target}>
      <Moment at={targetAt} />
      {state !== 'done' && <Countdown until={targetAt} />}
    </span>
  );
}

function PassingOn({ callback: { id, words: said } }: { callback: CallbackShown }) {
  const words = useWords(callbackWords).passOn;
  const telling = useTell(passOnDone);
  const done = () => telling.mutate({ params: { id } }, { onSuccess: () => announce(words.done) });
  return (
    <section className={classes.passOn} aria-label={words.title}>
      <h3>{words.title}</h3>
      <Spoken>{`「${said ?? ''}」`}</Spoken>
      <ConfirmButton color="ai" loading={telling.isPending} asks={words.asks} yes={words.done} act={done}>
        {words.done}
      </ConfirmButton>
      <ErrorNotice error={telling.error} />
    </section>
  );
}
