import { listUnreadBy } from '@denwaban/api/notices';
import { useAsk } from '../kit/ask/index.ts';
import { Sheet, StatePill } from '../kit/pieces/index.ts';
import { useSay, useWords } from '../kit/words/index.ts';
import classes from './notices.module.css';
import { noticeWords } from './words.ts';

/** The important notices, and who at their seat has not read them; nothing while everybody has. */
export function UnreadOnBoard() {
  const words = useWords(noticeWords);
  const say = useSay();
  const items = useAsk(listUnreadBy, {}, { about: ['operator'] }).data?.items ?? [];
  if (items.length === 0) return null;
  return (
    <Sheet title={words.board.title}>
      <p className={classes.note}>{words.board.about}</p>
      <ul className={classes.list}>
        {items.map(({ notice, clientName, people }) => (
          <li key={notice.id}>
            <div>
              <span className={classes.top}>{clientName ?? words.everyone}</span>
              <p lang="ja">{notice.words}</p>
            </div>
            <StatePill tone="attention">{say.list(people.map(({ name }) => name))}</StatePill>
          </li>
        ))}
      </ul>
    </Sheet>
  );
}
