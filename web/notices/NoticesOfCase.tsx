import { noticesOfCase } from '@denwaban/api/notices';
import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useAsk } from '../kit/ask/index.ts';
import { Answered, SkeletonLines } from '../kit/pieces/index.ts';
import { useWords } from '../kit/words/index.ts';
import { NoticeBody } from './NoticeBody.tsx';
import classes from './notices.module.css';
import { WriteNotice } from './WriteNotice.tsx';
import { noticeWords } from './words.ts';

/** 申し送り on a case: shown when its caller rings again. Stands in a Sheet titled `noticeWords.ofCaseSheet.title`. */
export function NoticesOfCase({ about, client }: { about: string; client: string }) {
  const words = useWords(noticeWords).ofCaseSheet;
  const asked = useAsk(noticesOfCase, { params: { id: about } });
  const [isWriting, setWriting] = useState(false);
  return (
    <div className={classes.stack}>
      <Answered asked={asked} waiting={<SkeletonLines />}>
        {({ items }) =>
          items.length === 0 ? (
            <p className={classes.note}>{words.none}</p>
          ) : (
            <ul className={classes.list}>
              {items.map((notice) => (
                <li key={notice.id}>
                  <NoticeBody notice={notice} />
                </li>
              ))}
            </ul>
          )
        }
      </Answered>
      <div>
        <Button variant="default" leftSection={<IconPlus size={16} stroke={1.8} />} onClick={() => setWriting(true)}>
          {words.write}
        </Button>
      </div>
      <WriteNotice about={{ client, case: about }} opened={isWriting} close={() => setWriting(false)} />
    </div>
  );
}
