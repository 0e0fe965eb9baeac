import type { UsageShown } from '@denwaban/api/usage';
import { dayOf } from '@denwaban/domain/hours';
import type { CSSProperties } from 'react';
import { useNow } from '../kit/clock/index.ts';
import { useSay, useWords } from '../kit/words/index.ts';
import { type DayCount, everyDay, isWeekend, topOf } from './days.ts';
import classes from './usage.module.css';
import { usageWords } from './words.ts';

/** A column for each day of the month; to a screen reader, a list of days with their counts. */
export function ByDay({ usage }: { usage: UsageShown }) {
  const words = useWords(usageWords);
  const say = useSay();
  const days = everyDay(usage);
  const top = topOf(days);
  return (
    <figure className={classes.chart}>
      <figcaption className={classes.legend}>
        <span className={classes.counted}>{words.counted}</span>
        <span className={classes.notCounted}>{words.notCounted}</span>
      </figcaption>
      <div className={classes.field}>
        <div className={classes.scale} aria-hidden>
          <span>{say.number(top)}</span>
          <span>{say.number(top / 2)}</span>
          <span>0</span>
        </div>
        <ol className={classes.days}>
          {days.map((day) => (
            <Day key={day.day} day={day} top={top} />
          ))}
        </ol>
      </div>
    </figure>
  );
}

function Day({ day: { day, counted, notCounted }, top }: { day: DayCount; top: number }) {
  const words = useWords(usageWords);
  const say = useSay();
  const today = dayOf(useNow());
  const line = words.dayLine(say.day(day), say.number(counted), say.number(notCounted));
  const heights = { '--counted': counted / top, '--not-counted': notCounted / top } as CSSProperties;
  return (
    <li
      className={classes.day}
      data-weekend={isWeekend(day) || undefined}
      data-today={day === today || undefined}
      style={heights}
      title={line}
    >
      <span className="visually-hidden">{line}</span>
      <span className={classes.column} aria-hidden>
        <i className={classes.notCountedBar} />
        <i className={classes.countedBar} />
      </span>
      <span className={classes.date} aria-hidden>
        {Number(day.slice(8))}
      </span>
    </li>
  );
}
