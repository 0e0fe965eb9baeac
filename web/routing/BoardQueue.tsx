import type { Board } from '@denwaban/api/routing';
import { useNow } from '../kit/clock/index.ts';
import { ClientName, ClientStripe, Elapsed, Sheet, Sign, toned } from '../kit/pieces/index.ts';
import { useWords } from '../kit/words/index.ts';
import { BoardEmpty } from './BoardEmpty.tsx';
import classes from './board.module.css';
import { colourOf } from './board-colour.ts';
import { waitTone } from './board-glance.ts';
import { boardWords } from './board-words.ts';

/** Who is waiting, the longest first, and whom their call is ringing. */
export function BoardQueue({ waiting }: Pick<Board, 'waiting'>) {
  const words = useWords(boardWords);
  const now = useNow();
  return (
    <Sheet title={words.queue}>
      {waiting.length === 0 && <BoardEmpty title={words.queueEmpty} next={words.queueNext} />}
      <ol className={classes.rows}>
        {waiting.map(({ id, clientName, clientColour, since, offeredTo }) => (
          <li key={id}>
            <ClientStripe colour={colourOf(clientColour)}>
              <div className={classes.row}>
                <ClientName client={{ name: clientName, colour: colourOf(clientColour) }} />
                <span className={classes.soft}>{offeredTo ? words.offeredTo(offeredTo.name) : words.inQueue}</span>
                <strong className={classes.wait} style={toned(waitTone(since, now))}>
                  <Sign tone={waitTone(since, now)} size={12} />
                  <Elapsed since={since} />
                </strong>
              </div>
            </ClientStripe>
          </li>
        ))}
      </ol>
    </Sheet>
  );
}
