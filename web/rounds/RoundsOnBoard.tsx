import { listRounds, type RoundShown } from '@denwaban/api/rounds';
import { Link } from '@tanstack/react-router';
import { useAsk } from '../kit/ask/index.ts';
import { ClientName, Elapsed, PhoneNumber, Sign, StatePill } from '../kit/pieces/index.ts';
import type { Colour } from '../kit/theme/index.ts';
import { useSay, useWords } from '../kit/words/index.ts';
import classes from './rounds.module.css';
import { standingOf, standingTones } from './standing.ts';
import { roundWords } from './words.ts';

/** Rounds under way or exhausted, on the supervisor's board; nothing where there are none. */
export function RoundsOnBoard() {
  const words = useWords(roundWords);
  const say = useSay();
  const { data } = useAsk(listRounds, { query: {} }, { about: ['round'] });
  if (!data || data.items.length === 0) return null;
  const title = words.board(say.number(data.items.length));
  return (
    <section className={classes.board} aria-label={title}>
      <h2>
        <Sign tone="overdue" size={16} />
        {title}
      </h2>
      <ul>
        {data.items.map((round) => (
          <li key={round.id}>
            <UnderWay round={round} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function UnderWay({ round }: { round: RoundShown }) {
  const words = useWords(roundWords);
  const standing = standingOf(round);
  return (
    <Link to="/cases/$id" params={{ id: round.case }} className={classes.strip}>
      <StatePill tone={standingTones[standing]}>{words.state[standing]}</StatePill>
      <ClientName client={{ name: round.clientName, colour: round.clientColour as Colour }} />
      <strong>{round.summary}</strong>
      <span className={classes.soft}>{words.why[round.why]}</span>
      {round.next && (
        <span>
          {words.next(round.next.name)} <PhoneNumber number={round.next.number} />
        </span>
      )}
      <span className={classes.since}>
        <Elapsed since={round.startedAt} />
      </span>
    </Link>
  );
}
