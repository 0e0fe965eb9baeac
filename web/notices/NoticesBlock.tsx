import type { NoticeLine } from '@denwaban/api/notices';
import { useNow } from '../kit/clock/index.ts';
import { useSay, useWords } from '../kit/words/index.ts';
import classes from './notices.module.css';
import { isNow } from './now.ts';
import { useEnd } from './use-end.ts';
import { noticeWords } from './words.ts';

/** 本日のお知らせ: what holds now of the client and of this caller's cases, and until when. */
export function NoticesBlock({ notices }: { notices: readonly NoticeLine[] }) {
  const words = useWords(noticeWords);
  const now = useNow();
  const end = useEnd();
  const standing = notices.filter((notice) => isNow(notice, now));
  if (standing.length === 0) return null;
  return (
    <div className={classes.block}>
      <h3>{words.today}</h3>
      <ul lang="ja">
        {standing.map(({ id, words: told, until, important }) => (
          <li key={id} data-important={important || undefined}>
            {important && <strong>{words.important}</strong>} {told} <small>{words.until(end(until))}</small>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** The first of them in one line, above a ringing call. */
export function NoticeStrip({ notices }: { notices: readonly NoticeLine[] }) {
  const words = useWords(noticeWords);
  const say = useSay();
  const now = useNow();
  const [first, ...others] = notices.filter((notice) => isNow(notice, now));
  if (!first) return null;
  return (
    <p className={classes.strip}>
      <span className="visually-hidden">{words.today}</span>
      <span lang="ja">{first.words}</span>
      {others.length > 0 && <small>{words.more(say.number(others.length))}</small>}
    </p>
  );
}
