import type { DayAnswerShown } from '@denwaban/api/bulletins';
import { useSay, useWords } from '../kit/words/index.ts';
import classes from './bulletins.module.css';
import { isAsUsual } from './days.ts';
import { bulletinWords } from './words.ts';

/** An answer, day by day; in one word where it is いつもどおり. */
export function AnswerDays({ days }: { days: readonly DayAnswerShown[] }) {
  const words = useWords(bulletinWords).answer;
  const say = useSay();
  if (isAsUsual(days)) return <span>{words.asUsual}</span>;
  return (
    <dl className={classes.days}>
      {days.map((day) => (
        <div key={day.date} style={{ display: 'contents' }}>
          <dt>{say.day(day.date)}</dt>
          <dd>{day.is === 'periods' ? say.periods(day.periods) : words[day.is]}</dd>
        </div>
      ))}
    </dl>
  );
}
