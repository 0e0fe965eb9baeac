import type { CallLine } from '@denwaban/api/call-shapes';
import { useWords } from '../kit/words/index.ts';
import classes from './by-menu.module.css';
import { byMenuSaid } from './by-menu.ts';
import { byMenuWords } from './words.ts';

/** By which way of the menu a call has come, in the colour of whatever it stands on; nothing where there was none. */
export function ByMenu({ call: { byMenu } }: { call: Pick<CallLine, 'byMenu'> }) {
  const words = useWords(byMenuWords);
  const said = byMenuSaid(byMenu, words);
  if (said.length === 0) return null;
  return (
    <ul className={classes.ways} aria-label={words.title}>
      {said.map((each) => (
        <li key={each}>{each}</li>
      ))}
    </ul>
  );
}
