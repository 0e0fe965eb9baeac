import { listNoticeReadings, type NoticeShown } from '@denwaban/api/notices';
import { useAsk } from '../kit/ask/index.ts';
import { useNow } from '../kit/clock/index.ts';
import { Answered, Facts, Moment, SkeletonLines } from '../kit/pieces/index.ts';
import { useSay, useWords } from '../kit/words/index.ts';
import { NoticeState } from './NoticeState.tsx';
import classes from './notices.module.css';
import { SettleNotice } from './SettleNotice.tsx';
import { useEnd } from './use-end.ts';
import { noticeWords } from './words.ts';

/** One notice: what it says and to whom, who has read it, and what may be done about it. */
export function NoticeBody({ notice, settled }: { notice: NoticeShown; settled?: () => void }) {
  const words = useWords(noticeWords);
  return (
    <div className={classes.inside}>
      <div className={classes.top}>
        <NoticeState state={notice.state} />
        {notice.important && <span className={classes.mark}>{words.important}</span>}
      </div>
      <p lang="ja" className={classes.words}>
        {notice.words}
      </p>
      <NoticeFacts notice={notice} />
      <SettleNotice notice={notice} settled={settled} />
      {(notice.state === 'standing' || notice.state === 'over') && <Readings notice={notice.id} />}
    </div>
  );
}

function NoticeFacts({ notice }: { notice: NoticeShown }) {
  const words = useWords(noticeWords);
  const say = useSay();
  const now = useNow();
  const end = useEnd();
  const { clientName, receiptNumber, from, until, writtenBy, writtenAt, wish, settled } = notice;
  const { fact } = words;
  return (
    <Facts
      facts={[
        { name: fact.for, value: clientName ?? words.everyone },
        {
          name: fact.case,
          value: receiptNumber && notice.case && <a href={`/cases/${notice.case}`}>{receiptNumber}</a>,
        },
        { name: fact.period, value: words.period(say.when(from, now), end(until)) },
        {
          name: fact.by,
          value: (
            <>
              {writtenBy ? words.by[writtenBy.as](writtenBy.name) : words.by.none} <Moment at={writtenAt} />
            </>
          ),
        },
        { name: fact.wish, value: wish },
        {
          name: fact.settled,
          value: settled && (
            <>
              {settled.by} <Moment at={settled.at} />
            </>
          ),
        },
        { name: fact.settledWords, value: settled?.words },
      ]}
    />
  );
}

function Readings({ notice: id }: { notice: string }) {
  const words = useWords(noticeWords).readings;
  const say = useSay();
  const asked = useAsk(listNoticeReadings, { params: { id } });
  return (
    <section>
      <h3 className={classes.heading}>{words.title}</h3>
      <Answered asked={asked} waiting={<SkeletonLines />}>
        {({ readings, outstanding }) => (
          <div className={classes.stack}>
            {readings.length === 0 && <p className={classes.note}>{words.none}</p>}
            <ul className={classes.people}>
              {readings.map(({ person, at }) => (
                <li key={person.id}>
                  {person.name}{' '}
                  <small>
                    <Moment at={at} />
                  </small>
                </li>
              ))}
            </ul>
            {outstanding.length > 0 && (
              <p className={classes.note}>
                {words.outstanding}　{say.list(outstanding.map(({ name }) => name))}
              </p>
            )}
          </div>
        )}
      </Answered>
    </section>
  );
}
