import type { RoundShown } from '@denwaban/api/rounds';
import { useState } from 'react';
import { useNow } from '../kit/clock/index.ts';
import { Countdown, StatePill } from '../kit/pieces/index.ts';
import { useSay, useWords } from '../kit/words/index.ts';
import { RingNow } from './RingNow.tsx';
import { RoundList } from './RoundList.tsx';
import classes from './rounds.module.css';
import { StandDown } from './StandDown.tsx';
import { isOpen, standingOf, standingTones } from './standing.ts';
import { roundWords } from './words.ts';

/**
 * A round of urgent calls, for whoever rings: whom to ring now, what to say, one key for what came of it, and the list.
 * With `keys` the outcomes have their keys: where one panel is on the page.
 */
export function RoundPanel({ round, keys = false }: { round: RoundShown; keys?: boolean }) {
  const words = useWords(roundWords);
  const say = useSay();
  const [chosen, choose] = useState<string | null>(null);
  const standing = standingOf(round);
  const ring = round.list.find(({ id }) => id === chosen) ?? round.next ?? round.list[0] ?? null;
  return (
    <section className={classes.panel} data-open={isOpen(round) || undefined} aria-label={words.title}>
      <p className={classes.standing}>
        <StatePill tone={standingTones[standing]}>{words.state[standing]}</StatePill>
        <strong>{words.why[round.why]}</strong>
        {round.pass > 1 && <span>{words.pass(say.number(round.pass))}</span>}
      </p>
      <Happening round={round} />
      {round.may.ring && ring && (
        <RingNow
          key={`${ring.id} ${round.tries.length}`}
          round={round}
          ring={ring}
          keys={keys}
          done={() => choose(null)}
        />
      )}
      <RoundList round={round} ringing={round.may.ring ? (ring?.id ?? null) : null} choose={choose} />
      {round.may.standDown && <StandDown round={round} />}
    </section>
  );
}

function Happening({ round }: { round: RoundShown }) {
  const words = useWords(roundWords);
  const say = useSay();
  const now = useNow();
  const { idleSince, againAt, list } = round;
  if (idleSince) {
    const minutes = (now.getTime() - Date.parse(idleSince)) / 60_000;
    return <p className={classes.alarm}>{words.idle(say.span(Math.max(1, minutes)))}</p>;
  }
  if (!againAt) return null;
  return (
    <p className={classes.alarm}>
      {list.length === 0 ? words.nobody : words.exhausted}
      <span className={classes.again}>
        {words.again} <Countdown until={againAt} nearMinutes={3} />
      </span>
    </p>
  );
}
