import { noticesAt, type ScriptContent } from '@denwaban/domain/scripts';
import { useNow } from '../kit/clock/index.ts';
import { useSay, useWords } from '../kit/words/index.ts';
import classes from './manual.module.css';
import { manualWords } from './manual-words.ts';

/** お知らせ: what holds today, and until when. */
export function NoticesBlock({ content }: { content: Pick<ScriptContent, 'notices'> }) {
  const words = useWords(manualWords);
  const say = useSay();
  const now = useNow();
  const notices = noticesAt(content, new Date(now));
  if (notices.length === 0) return null;
  return (
    <div className={classes.notices}>
      <h3>{words.notices}</h3>
      <ul lang="ja">
        {notices.map(({ id, words: told, until }) => (
          <li key={id}>
            {told} <small>{words.until(say.when(until, now))}</small>
          </li>
        ))}
      </ul>
    </div>
  );
}
