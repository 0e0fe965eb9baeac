import { listHandovers } from '@denwaban/api/handovers';
import { useAsk } from '../kit/ask/index.ts';
import { Sheet } from '../kit/pieces/index.ts';
import { useWords } from '../kit/words/index.ts';
import classes from './handovers.module.css';
import { TakeHandover } from './TakeHandover.tsx';
import { handoverWords } from './words.ts';

/** What the shift before has left, for the desk between calls; nothing while nothing waits. One's own is on the page. */
export function WaitingHandovers() {
  const words = useWords(handoverWords);
  const asked = useAsk(listHandovers, { query: { state: 'open' } }, { about: ['promise', 'callback'] });
  const waiting = (asked.data?.items ?? []).filter(({ may }) => may.take);
  if (waiting.length === 0) return null;
  return (
    <Sheet title={words.waiting}>
      <ul className={classes.cards}>
        {waiting.map((handover) => (
          <li key={handover.id}>
            <TakeHandover handover={handover} />
          </li>
        ))}
      </ul>
    </Sheet>
  );
}
