import type { FiguresOfDay } from '@denwaban/api/figures';
import type { CSSProperties } from 'react';
import { useSay, useWords } from '../kit/words/index.ts';
import classes from './figures.module.css';
import { figureWords } from './words.ts';

type Hour = FiguresOfDay['hours'][number];

/** A column for each hour, from the first with a call to the last; to a screen reader, a list. */
export function ByHour({ hours }: Pick<FiguresOfDay, 'hours'>) {
  const words = useWords(figureWords);
  const top = Math.max(4, ...hours.map(({ answered, abandoned }) => answered + abandoned));
  return (
    <figure className={classes.chart}>
      <figcaption className={classes.legend}>
        <span data-is="answered">{words.answered}</span>
        <span data-is="abandoned">{words.abandoned}</span>
      </figcaption>
      <ol className={classes.hours}>
        {everyHour(hours).map((hour) => (
          <Column key={hour.hour} hour={hour} top={top} />
        ))}
      </ol>
    </figure>
  );
}

function Column({ hour: { hour, answered, abandoned }, top }: { hour: Hour; top: number }) {
  const words = useWords(figureWords);
  const say = useSay();
  const line = words.hourLine(words.hour(hour), say.number(answered), say.number(abandoned));
  const heights = { '--answered': answered / top, '--abandoned': abandoned / top } as CSSProperties;
  return (
    <li title={line} style={heights}>
      <span className="visually-hidden">{line}</span>
      <span className={classes.column} aria-hidden>
        {answered + abandoned > 0 && <b>{say.number(answered + abandoned)}</b>}
        <i data-is="abandoned" />
        <i data-is="answered" />
      </span>
      <span className={classes.hour} aria-hidden>
        {hour}
      </span>
    </li>
  );
}

function everyHour(hours: readonly Hour[]): Hour[] {
  const [first = 9, last = 18] = hours.length > 0 ? [hours[0]!.hour, hours.at(-1)!.hour] : [];
  return Array.from({ length: last - first + 1 }, (_, index) => {
    const hour = first + index;
    return hours.find((each) => each.hour === hour) ?? { hour, answered: 0, abandoned: 0 };
  });
}
