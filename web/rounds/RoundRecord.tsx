import type { RoundShown } from '@denwaban/api/rounds';
import { Moment } from '../kit/pieces/index.ts';
import { useWords } from '../kit/words/index.ts';
import classes from './rounds.module.css';
import { roundWords } from './words.ts';

/** Who was rung when, and how the round ended: for the agency's people and the client's alike. */
export function RoundRecord({ round }: { round: RoundShown }) {
  const words = useWords(roundWords);
  const { tries, endedAt, reached, stoodDownBy } = round;
  return (
    <>
      {tries.length > 0 && (
        <div>
          <h3 className={classes.title}>{words.record}</h3>
          <ol className={classes.tries}>
            {tries.map((each) => (
              <li key={`${each.at} ${each.contact.id}`}>
                <Moment at={each.at} />
                <strong>{words.noted(each.contact.name, words.outcome[each.outcome])}</strong>
                <span className={classes.soft}>{words.by(each.by)}</span>
                {each.words && <q className={classes.words}>{each.words}</q>}
              </li>
            ))}
          </ol>
        </div>
      )}
      {endedAt && (
        <p className={classes.end}>
          <Moment at={endedAt} />
          <strong>{reached ? words.reached(reached.name) : words.stoodDown(stoodDownBy ?? '')}</strong>
          {!reached && round.words && <span>「{round.words}」</span>}
        </p>
      )}
    </>
  );
}
