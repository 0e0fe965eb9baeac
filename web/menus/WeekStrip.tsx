import type { CSSProperties } from 'react';
import { useSay, useWords } from '../kit/words/index.ts';
import type { Shown } from './MenuPicture.tsx';
import { MetSign } from './MetSign.tsx';
import classes from './picture.module.css';
import { daysSaid, spanSaid, timeSaid } from './said.ts';
import { dayLong, type Met, type Row, type Span, type Stretch, weekOf } from './week.ts';
import { menuWords } from './words.ts';

const hours = [0, 6, 12, 18, 24];

/** Midnight to midnight, the days that go alike in one strip; below each, when calls are taken. */
export function WeekStrip({ parts, calendar, side }: Pick<Shown, 'parts' | 'calendar' | 'side'>) {
  const words = useWords(menuWords);
  const rows = weekOf({ parts, calendar });
  const met = [...new Set(rows.flatMap(({ stretches }) => stretches.map((each) => each.met)))];
  return (
    <figure className={classes.week}>
      <figcaption>
        <strong>{words.week}</strong> <span className={classes.note}>{words.weekAbout}</span>
      </figcaption>
      <ul>
        {rows.map((row) => (
          <Days key={row.days.join()} row={row} side={side} />
        ))}
      </ul>
      <div className={classes.clock} aria-hidden>
        {hours.map((hour) => (
          <span key={hour} className={classes.tick} style={{ left: `${(hour / 24) * 100}%` }}>
            {timeSaid(hour * 60)}
          </span>
        ))}
      </div>
      <Legend met={met} side={side} />
    </figure>
  );
}

function Days({ row: { days, stretches, open }, side }: { row: Row } & Pick<Shown, 'side'>) {
  const words = useWords(menuWords);
  const said = daysSaid(days, words);
  const read = useReading(side);
  return (
    <li className={classes.days}>
      <span className="visually-hidden">{words.row(said, stretches.map(read).join(words.days.between))}</span>
      <span className={classes.name} aria-hidden>
        {said}
      </span>
      <div className={classes.day} aria-hidden>
        {stretches.map((stretch) => (
          <span
            key={stretch.from}
            className={classes.stretch}
            data-met={stretch.met}
            style={placed(stretch)}
            title={read(stretch)}
          >
            {stretch.part !== null && <b className={classes.number}>{stretch.part + 1}</b>}
            <span className={classes.met}>{words.brief[side][stretch.met]}</span>
          </span>
        ))}
        {open.map((span) => (
          <span key={span.from} className={classes.open} style={placed(span)} />
        ))}
      </div>
    </li>
  );
}

/** A stretch in words: '9:00〜18:00 その2 キーで選んでもらう'. */
function useReading(side: Shown['side']): (stretch: Stretch) => string {
  const words = useWords(menuWords);
  const say = useSay();
  return (stretch) => {
    const what = words.met[side][stretch.met];
    const nth = stretch.part === null ? what : `${words.nth(say.number(stretch.part + 1))} ${what}`;
    return words.stretch(spanSaid(stretch, words), nth);
  };
}

function Legend({ met, side }: { met: readonly Met[] } & Pick<Shown, 'side'>) {
  const words = useWords(menuWords);
  return (
    <ul className={classes.legend} aria-hidden>
      {met.map((each) => (
        <li key={each} data-met={each}>
          <MetSign met={each} />
          {words.met[side][each]}
        </li>
      ))}
      <li>
        <i className={classes.openKey} />
        {words.hours}
      </li>
    </ul>
  );
}

function placed({ from, to }: Span): CSSProperties {
  return { left: `${(from / dayLong) * 100}%`, width: `${((to - from) / dayLong) * 100}%` };
}
