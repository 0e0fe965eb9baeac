import { getDesk } from '@denwaban/api/calls';
import { useAsk } from '../kit/ask/index.ts';
import { Elapsed } from '../kit/pieces/index.ts';
import { useSay, useWords } from '../kit/words/index.ts';
import classes from './routing.module.css';
import { routingWords } from './words.ts';

/** What the floor is like now, in the bar of every page: who waits, how long, and my own day. */
export function QueueStrip() {
  const words = useWords(routingWords).queue;
  const say = useSay();
  const { data } = useAsk(getDesk);
  if (!data) return null;
  const { queue, today } = data;
  return (
    <>
      <span className={classes.queue} data-waiting={queue.waiting > 0 || undefined}>
        {queue.waiting === 0 ? words.none : words.waiting(say.number(queue.waiting))}
        {queue.longestSince && (
          <>
            {' '}
            {words.longest} <Elapsed since={queue.longestSince} />
          </>
        )}
      </span>
      <span className={classes.today}>{words.today(say.number(today.answered))}</span>
    </>
  );
}
