import { ownRounds } from '@denwaban/api/rounds';
import { useAsk } from '../kit/ask/index.ts';
import { StatePill } from '../kit/pieces/index.ts';
import { useWords } from '../kit/words/index.ts';
import { RoundRecord } from './RoundRecord.tsx';
import classes from './rounds.module.css';
import { standingOf, standingTones } from './standing.ts';
import { roundWords } from './words.ts';

/** In the portal: whom of the client's people we rang about a case (`about`, its id), and when. Nothing where nobody was. */
export function OwnRounds({ about }: { about: string }) {
  const words = useWords(roundWords);
  const { data } = useAsk(ownRounds, { params: { id: about } }, { about: ['round'] });
  if (!data || data.items.length === 0) return null;
  return (
    <section className={classes.own} aria-label={words.own}>
      <h3 className={classes.title}>{words.own}</h3>
      {data.items.map((round) => (
        <div key={round.id} className={classes.panel}>
          <p className={classes.standing}>
            <StatePill tone={standingTones[standingOf(round)]}>{words.state[standingOf(round)]}</StatePill>
            <span>{words.why[round.why]}</span>
          </p>
          <RoundRecord round={round} />
        </div>
      ))}
    </section>
  );
}
