import type { ChangeShown } from '@denwaban/api/changes';
import { hoursWords } from '../hours/words.ts';
import { useSay, useWords } from '../kit/words/index.ts';
import classes from './changes.module.css';
import { differencesOf } from './differences.ts';
import { changeWords } from './words.ts';

/** What is to be otherwise, before and after. */
export function Differences({ change }: { change: Pick<ChangeShown, 'asked' | 'before'> }) {
  const words = useWords(changeWords);
  const told = { words, hours: useWords(hoursWords), say: useSay() };
  return (
    <dl className={classes.diff}>
      {differencesOf(change, told).map(({ what, before, after }) => (
        <div key={`${what} ${after}`}>
          <dt>{what}</dt>
          <dd>
            {before && <del className={classes.was}>{before}</del>}
            <ins className={classes.is}>{after}</ins>
          </dd>
        </div>
      ))}
    </dl>
  );
}
