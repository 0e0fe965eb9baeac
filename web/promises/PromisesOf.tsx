import type { CallbackShown } from '@denwaban/api/callbacks';
import type { PromiseShown } from '@denwaban/api/promises';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { DialButton } from '../calls/out/DialButton.tsx';
import { Countdown, Moment, StatePill } from '../kit/pieces/index.ts';
import { useWords } from '../kit/words/index.ts';
import { AddPromise } from './AddPromise.tsx';
import classes from './promises.module.css';
import { SettlePromise } from './SettlePromise.tsx';
import { promiseWords } from './words.ts';

type Props = {
  promises: readonly PromiseShown[];
  /** A promise of its own kind: shown with the others where it is not shown elsewhere. */
  callback: CallbackShown | null;
  door: 'agency' | 'company';
  /** The case in which another may be written down; none: here nothing is added. */
  addTo?: string;
};

/** What the caller was promised: what, by whom, by when, and what came of it. */
export function PromisesOf({ promises, callback, door, addTo }: Props) {
  const words = useWords(promiseWords);
  if (promises.length === 0 && callback === null && !addTo) return null;
  return (
    <section className={classes.promises} aria-label={words.title}>
      {promises.length === 0 && callback === null && <p className={classes.soft}>{words.none}</p>}
      <ul className={classes.list}>
        {callback && (
          <li className={classes.promise}>
            <strong>{words.callback}</strong>
            <span>「{callback.promise}」</span>
            {callback.targetAt && <Until at={callback.targetAt} isOpen={callback.state !== 'done'} />}
          </li>
        )}
        {promises.map((promise) => (
          <Promised key={promise.id} promise={promise} door={door} />
        ))}
      </ul>
      {addTo && <AddPromise about={addTo} />}
    </section>
  );
}

function Promised({ promise, door }: { promise: PromiseShown; door: Props['door'] }) {
  const words = useWords(promiseWords);
  const [isSettling, setSettling] = useState(false);
  const { state, overdue, by, who } = promise;
  return (
    <li className={classes.promise}>
      <StatePill tone={toneOf(promise)}>{overdue ? words.overdue : words.state[state]}</StatePill>
      <strong>{promise.what}</strong>
      <span className={classes.soft}>{who ? who.name : words.by[by]}</span>
      <Until at={promise.until} isOpen={state === 'open'} />
      <span className={classes.soft}>{words.madeBy(promise.madeBy)}</span>
      {promise.words && <span>{promise.words}</span>}
      {door === 'agency' && state === 'open' && by === 'agency' && (
        <DialButton about={{ is: 'promise', id: promise.id }} />
      )}
      {promise.may.settle && !isSettling && (
        <Button size="compact-sm" variant="default" onClick={() => setSettling(true)}>
          {words.settle}
        </Button>
      )}
      {isSettling && <SettlePromise promise={promise} door={door} close={() => setSettling(false)} />}
    </li>
  );
}

function Until({ at, isOpen }: { at: string; isOpen: boolean }) {
  const words = useWords(promiseWords);
  return (
    <span className={classes.soft}>
      {words.until} <Moment at={at} /> {isOpen && <Countdown until={at} />}
    </span>
  );
}

function toneOf({ state, overdue }: PromiseShown) {
  if (overdue) return 'overdue';
  switch (state) {
    case 'open':
      return 'attention';
    case 'kept':
      return 'fine';
    case 'broken':
      return 'overdue';
    case 'withdrawn':
      return 'quiet';
  }
}
