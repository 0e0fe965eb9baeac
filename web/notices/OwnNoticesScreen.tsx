import { listOwnNotices, type NoticeShown, wishNotice } from '@denwaban/api/notices';
import { Button } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { OwnBulletins } from '../bulletins/OwnBulletins.tsx';
import { useTell } from '../kit/ask/index.ts';
import { usePages } from '../kit/ask/pages.ts';
import { useNow } from '../kit/clock/index.ts';
import {
  announce,
  Buttons,
  Card,
  Cards,
  EmptyState,
  ErrorNotice,
  Facts,
  Form,
  OneOf,
  Pages,
  PageTitle,
  problemsOf,
  restOf,
  Sheet,
  Toolbar,
  useTyped,
} from '../kit/pieces/index.ts';
import { useSay, useWords } from '../kit/words/index.ts';
import { inDays, written } from '../scripts/editor/tokyo-times.ts';
import { NoticeFields } from './NoticeFields.tsx';
import { NoticeState } from './NoticeState.tsx';
import classes from './notices.module.css';
import { SettleNotice } from './SettleNotice.tsx';
import { useEnd } from './use-end.ts';
import { timesOf } from './WriteNotice.tsx';
import { noticeWords } from './words.ts';

const route = getRouteApi('/client/portal/notices');

/** What the agency tells the company, and what the company asks those who answer for it to know. */
export function OwnNoticesScreen() {
  const words = useWords(noticeWords).own;
  const { tab = 'from', bulletin } = route.useSearch();
  const navigate = route.useNavigate();
  return (
    <>
      <PageTitle about={words.about}>{words.title}</PageTitle>
      <Toolbar>
        <OneOf
          label={words.title}
          values={['from', 'to']}
          words={words.tabs}
          chosen={tab}
          choose={(chosen) => void navigate({ search: { tab: chosen }, replace: true })}
        />
      </Toolbar>
      {tab === 'from' ? <OwnBulletins first={bulletin} /> : <Own />}
    </>
  );
}

function Own() {
  const words = useWords(noticeWords).own;
  const pages = usePages(listOwnNotices, { query: {} });
  const [times, setTimes] = useState(0);
  return (
    <div className={classes.own}>
      <Sheet title={words.write}>
        <Wish key={times} done={() => setTimes((before) => before + 1)} />
      </Sheet>
      <Pages pages={pages}>
        {(items) =>
          items.length === 0 ? (
            <Sheet title={words.list}>
              <EmptyState title={words.none} next={words.noneNext} />
            </Sheet>
          ) : (
            <Cards>
              {items.map((notice) => (
                <OwnNotice key={notice.id} notice={notice} />
              ))}
            </Cards>
          )
        }
      </Pages>
    </div>
  );
}

function Wish({ done }: { done: () => void }) {
  const words = useWords(noticeWords);
  const now = useNow();
  const telling = useTell(wishNotice);
  const { typed, text } = useTyped({
    words: '',
    from: written(now.toISOString()),
    until: written(inDays(now, 0)),
  });
  const problem = problemsOf(telling.error);
  const onSuccess = () => {
    announce(words.own.sent);
    done();
  };
  const send = () => telling.mutate({ body: { words: typed.words, ...timesOf(typed, now) } }, { onSuccess });
  return (
    <Form submit={send} error={telling.error} className={classes.form}>
      <p className={classes.note}>{words.own.writeAbout}</p>
      <ErrorNotice error={restOf(telling.error, ['words', 'from', 'until'])} />
      <NoticeFields text={text} problem={problem} />
      <Buttons>
        <Button type="submit" size="md" loading={telling.isPending}>
          {words.own.send}
        </Button>
      </Buttons>
    </Form>
  );
}

function OwnNotice({ notice }: { notice: NoticeShown }) {
  const words = useWords(noticeWords);
  const say = useSay();
  const now = useNow();
  const end = useEnd();
  const { state, words: told, wish, from, until, writtenBy, settled } = notice;
  return (
    <Card label={wish ?? told}>
      <div className={classes.top}>
        <NoticeState state={state} door="company" />
        <span>{words.period(say.when(from, now), end(until))}</span>
        {writtenBy && <span>{writtenBy.name}</span>}
      </div>
      <p lang="ja" className={classes.words}>
        {wish ?? told}
      </p>
      <Facts
        facts={[
          { name: words.own.told, value: wish && told },
          { name: words.own.why, value: settled?.words },
        ]}
      />
      <SettleNotice notice={notice} door="company" />
    </Card>
  );
}
