import type { Board } from '@denwaban/api/routing';
import { Link } from '@tanstack/react-router';
import { Countdown, Moment, Sheet } from '../kit/pieces/index.ts';
import { useWords } from '../kit/words/index.ts';
import { BoardEmpty } from './BoardEmpty.tsx';
import classes from './board.module.css';
import { byDeadline, nearMinutes } from './board-glance.ts';
import { boardWords } from './board-words.ts';

/** Promises counting down, the nearest deadline first; each leads to its case. */
export function BoardCallbacks({ callbacks }: Pick<Board, 'callbacks'>) {
  const words = useWords(boardWords);
  return (
    <Sheet title={words.promises}>
      {callbacks.length === 0 && <BoardEmpty title={words.promisesEmpty} next={words.promisesNext} />}
      <ol className={classes.rows}>
        {byDeadline(callbacks).map((callback) => (
          <li key={callback.id}>
            <Promised callback={callback} />
          </li>
        ))}
      </ol>
    </Sheet>
  );
}

function Promised({ callback }: { callback: Board['callbacks'][number] }) {
  const words = useWords(boardWords);
  const { targetAt, clientName, summary, claimedBy } = callback;
  return (
    <Link to="/cases/$id" params={{ id: callback.case }} className={classes.promise}>
      <span className={classes.deadline}>
        {targetAt ? (
          <>
            <span className={classes.soft}>
              <Moment at={targetAt} />
            </span>
            <Countdown until={targetAt} nearMinutes={nearMinutes} />
          </>
        ) : (
          words.noTarget
        )}
      </span>
      <span className={classes.matter}>{summary}</span>
      <span className={classes.soft}>
        {clientName}　{claimedBy ? words.claimedBy(claimedBy) : words.unclaimed}
      </span>
    </Link>
  );
}
