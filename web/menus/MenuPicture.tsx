import type { ClientMenus, MenuPartShown } from '@denwaban/api/menus';
import { useWords } from '../kit/words/index.ts';
import { PartTree } from './PartTree.tsx';
import classes from './picture.module.css';
import { WeekStrip } from './WeekStrip.tsx';
import { takenWhile, weekOf } from './week.ts';
import { menuWords } from './words.ts';

/** Who looks at it: what is the client's to the office is their own to them. */
export type Side = 'office' | 'portal';

export type Shown = {
  line: string;
  parts: readonly MenuPartShown[];
  calendar: ClientMenus['calendar'];
  /** The client's name, as it is spoken. */
  name: string;
  side: Side;
};

/** What callers of a line meet: through the week at one glance, then part by part where each way leads. */
export function MenuPicture({ now, ...shown }: Shown & { now: number | null }) {
  const words = useWords(menuWords);
  const { line, parts } = shown;
  const rows = weekOf(shown);
  const isElsewhere = rows.some(({ stretches }) => stretches.some(({ part }) => part === null));
  return (
    <section className={classes.picture} aria-label={words.label(line)}>
      <WeekStrip {...shown} />
      <ol className={classes.parts}>
        {parts.map((part, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a part is its place; it has no name
          <li key={at} className={classes.part}>
            <PartTree {...shown} part={part} at={at} isNow={now === at} taken={takenWhile(rows, at)} />
          </li>
        ))}
        {isElsewhere && (
          <li className={classes.part}>
            <PartTree {...shown} part={null} at={null} isNow={now === null} taken={takenWhile(rows, null)} />
          </li>
        )}
      </ol>
    </section>
  );
}
