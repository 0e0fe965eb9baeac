import { ringsOfNumber } from '@denwaban/api/stock';
import { useAsk } from '../kit/ask/index.ts';
import { Answered, Moment, PhoneNumber } from '../kit/pieces/index.ts';
import { useWords } from '../kit/words/index.ts';
import classes from './stock.module.css';
import { stockWords } from './words.ts';

/** Who keeps ringing a number that is nobody's any more. */
export function Rings({ number, count }: { number: string; count: number }) {
  const words = useWords(stockWords).rang;
  const asked = useAsk(ringsOfNumber, { params: { id: number } }, { about: ['stock', 'call'] });
  return (
    <section className={classes.part}>
      <h3>{words.title}</h3>
      {count === 0 ? (
        <p className={classes.about}>{words.none}</p>
      ) : (
        <Answered asked={asked}>
          {({ rings }) => (
            <ul className={classes.rings}>
              {rings.map(({ at, from }) => (
                <li key={`${at} ${from}`}>
                  <Moment at={at} />
                  {from ? <PhoneNumber number={from} /> : <span className={classes.about}>{words.withheld}</span>}
                </li>
              ))}
            </ul>
          )}
        </Answered>
      )}
    </section>
  );
}
