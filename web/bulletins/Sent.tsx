import type { CopyShown } from '@denwaban/api/bulletins';
import { StatePill } from '../kit/pieces/index.ts';
import { useSay, useWords } from '../kit/words/index.ts';
import classes from './bulletins.module.css';
import { bulletinWords } from './words.ts';

const tones = { waiting: 'quiet', queued: 'quiet', sent: 'fine', kept: 'attention', failed: 'overdue' } as const;

/** To whom of one client it was sent, and what became of each letter. */
export function Sent({ letters }: Pick<CopyShown, 'letters'>) {
  const words = useWords(bulletinWords);
  const say = useSay();
  if (letters.length === 0) return <StatePill tone="attention">{words.nobody}</StatePill>;
  return (
    <ul className={classes.cell}>
      {letters.map(({ contact, to, turn, state, why }) => (
        <li key={`${to} ${contact} ${turn}`}>
          <span className={classes.row}>
            {contact}
            {turn > 0 && <small>{words.reminder(say.number(turn))}</small>}
            <StatePill tone={tones[state]}>{words.letterState[state]}</StatePill>
            {why && <small>{why}</small>}
          </span>
        </li>
      ))}
    </ul>
  );
}
