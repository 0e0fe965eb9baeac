import { listUnreadNotices, type NoticeShown, tickNotice } from '@denwaban/api/notices';
import { Button } from '@mantine/core';
import { useAsk, useTell } from '../kit/ask/index.ts';
import { ErrorNotice, Sheet } from '../kit/pieces/index.ts';
import { useWords } from '../kit/words/index.ts';
import classes from './notices.module.css';
import { useEnd } from './use-end.ts';
import { noticeWords } from './words.ts';

/** What I have not read: asked once for the whole page, and again when a notice is written, ends or is ticked. */
export const useUnreadNotices = () => useAsk(listUnreadNotices).data?.items ?? [];

/** A list to tick on taking the seat; nothing at all once everything is read. */
export function UnreadNotices() {
  const words = useWords(noticeWords).unreadSheet;
  const unread = useUnreadNotices();
  if (unread.length === 0) return null;
  return (
    <Sheet title={words.title}>
      <p className={classes.note}>{words.about}</p>
      <ul className={classes.list}>
        {unread.map((notice) => (
          <li key={notice.id}>
            <Unread notice={notice} />
          </li>
        ))}
      </ul>
    </Sheet>
  );
}

function Unread({ notice }: { notice: NoticeShown }) {
  const words = useWords(noticeWords);
  const end = useEnd();
  const telling = useTell(tickNotice);
  const { id, words: told, clientName, receiptNumber, important, until } = notice;
  return (
    <>
      <div>
        <span className={classes.top}>
          {important && <span className={classes.mark}>{words.important}</span>}
          <span>{clientName ?? words.everyone}</span>
          {receiptNumber && <span>{words.ofCase(receiptNumber)}</span>}
          <span>{words.until(end(until))}</span>
        </span>
        <p lang="ja">{told}</p>
        <ErrorNotice error={telling.error} />
      </div>
      <Button
        variant="light"
        aria-label={words.unreadSheet.tickOf(told)}
        loading={telling.isPending}
        onClick={() => telling.mutate({ params: { id } })}
      >
        {words.unreadSheet.tick}
      </Button>
    </>
  );
}
