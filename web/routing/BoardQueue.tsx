import type { Board } from '@denwaban/api/routing';
import { Link } from '@tanstack/react-router';
import { useNow } from '../kit/clock/index.ts';
import { ClientName, ClientStripe, Elapsed, Sheet, Sign, StatePill, toned } from '../kit/pieces/index.ts';
import { useSay, useWords, type WordsOf } from '../kit/words/index.ts';
import { BoardEmpty } from './BoardEmpty.tsx';
import classes from './board.module.css';
import { colourOf } from './board-colour.ts';
import { waitTone } from './board-glance.ts';
import { boardWords } from './board-words.ts';

/** Who is waiting, the longest first, and whom their call is ringing. */
export function BoardQueue({ waiting, beforeUs, missedCalls }: Pick<Board, 'waiting' | 'beforeUs' | 'missedCalls'>) {
  const words = useWords(boardWords);
  return (
    <Sheet title={words.queue}>
      {waiting.length === 0 && <BoardEmpty title={words.queueEmpty} next={words.queueNext} />}
      <ol className={classes.rows}>
        {waiting.map((call) => (
          <Waiting key={call.id} call={call} />
        ))}
      </ol>
      {beforeUs.length > 0 && <BeforeUs callers={beforeUs} />}
      {missedCalls.open > 0 && <Missed {...missedCalls} />}
    </Sheet>
  );
}

function Waiting({ call }: { call: Board['waiting'][number] }) {
  const words = useWords(boardWords);
  const now = useNow();
  const { clientName, clientColour, since, state } = call;
  const isOnTheLine = state === 'waiting' || state === 'offered';
  const tone = isOnTheLine ? waitTone(since, now) : 'quiet';
  return (
    <li>
      <ClientStripe colour={colourOf(clientColour)}>
        <div className={classes.row}>
          <ClientName client={{ name: clientName, colour: colourOf(clientColour) }} />
          <span className={classes.soft}>{standing(call, words)}</span>
          <strong className={classes.wait} style={toned(tone)}>
            <Sign tone={tone} size={12} />
            <Elapsed since={since} />
          </strong>
        </div>
      </ClientStripe>
    </li>
  );
}

function standing({ state, offeredTo }: Board['waiting'][number], words: WordsOf<typeof boardWords>): string {
  if (state === 'kept') return words.kept;
  if (!offeredTo) return words.inQueue;
  return state === 'ringing_back' ? words.ringingBack(offeredTo.name) : words.offeredTo(offeredTo.name);
}

/** On their way to us, perhaps: nobody here can do anything for them yet. */
function BeforeUs({ callers }: { callers: Board['beforeUs'] }) {
  const words = useWords(boardWords).beforeUs;
  return (
    <section className={classes.before} aria-label={words.title}>
      <h3>{words.title}</h3>
      <ol className={classes.rows}>
        {callers.map(({ id, clientName, clientColour, state, since }) => (
          <li key={id} className={classes.row}>
            <ClientName client={{ name: clientName, colour: colourOf(clientColour) }} />
            <span className={classes.soft}>{words[state]}</span>
            <span className={classes.soft}>
              <Elapsed since={since} />
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}

/** Who gave up is not in the queue any more, and is not forgotten. */
function Missed({ open, overdue }: Board['missedCalls']) {
  const words = useWords(boardWords);
  const { number } = useSay();
  return (
    <p className={classes.missed}>
      <Link to="/missed-calls">{words.missed(number(open))}</Link>
      {overdue > 0 && <StatePill tone="overdue">{words.missedLate(number(overdue))}</StatePill>}
    </p>
  );
}
