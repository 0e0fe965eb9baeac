import type { DailyReport } from '@denwaban/domain/reports';
import { callKinds } from '@denwaban/domain/reports';
import type { ReactNode } from 'react';
import { Meter, Sheet } from '../kit/pieces/index.ts';
import { useSay, useWords } from '../kit/words/index.ts';
import { CallbacksOwed, ComplaintsTold, EndingsTold, MessagesTaken, PromisesOwed } from './ReportLines.tsx';
import classes from './reports.module.css';
import { reportWords } from './words.ts';

/** A report as it is read: the callbacks owed first, then the day in numbers, then line by line. */
export function ReportBody({ content }: { content: DailyReport }) {
  const words = useWords(reportWords);
  const { callbacks, complaints, messages, endings, promises, note } = content;
  return (
    <div className={classes.body}>
      <Figures content={content} />
      {note !== '' && (
        <Sheet title={words.note}>
          <p className={classes.note}>{note}</p>
        </Sheet>
      )}
      <Sheet title={words.callbacks}>
        {callbacks.length === 0 ? (
          <p className={classes.none}>{words.noCallbacks}</p>
        ) : (
          <CallbacksOwed callbacks={callbacks} />
        )}
      </Sheet>
      <Counts content={content} />
      <Part title={words.complaints} of={complaints}>
        <ComplaintsTold complaints={complaints} />
      </Part>
      <Part title={words.messages} of={messages}>
        <MessagesTaken messages={messages} />
      </Part>
      <Part title={words.endings} of={endings}>
        <EndingsTold endings={endings} />
      </Part>
      <Part title={words.promises} of={promises}>
        <PromisesOwed promises={promises} />
      </Part>
      <Usage usage={content.usage} />
    </div>
  );
}

function Part({ title, of, children }: { title: string; of: readonly unknown[]; children: ReactNode }) {
  return of.length > 0 && <Sheet title={title}>{children}</Sheet>;
}

const messageKinds = ['inquiry', 'complaint', 'order', 'reservation', 'other'] as const;

function Figures({ content: { total, counts, callbacks, complaints } }: { content: DailyReport }) {
  const words = useWords(reportWords);
  const say = useSay();
  const overdue = callbacks.filter((callback) => callback.overdue).length;
  const figures = [
    { label: words.figures.calls, value: total },
    { label: words.figures.messages, value: messageKinds.reduce((sum, kind) => sum + counts[kind], 0) },
    { label: words.figures.callbacks, value: callbacks.length, alarm: overdue },
    { label: words.figures.complaints, value: complaints.filter(({ next }) => next !== null).length },
  ];
  return (
    <dl className={classes.figures}>
      {figures.map(({ label, value, alarm = 0 }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>
            <strong>{say.number(value)}</strong>
            {words.unit}
            {alarm > 0 && <em>{words.overdueCount(say.number(alarm))}</em>}
          </dd>
        </div>
      ))}
    </dl>
  );
}

function Counts({ content: { counts, total, ledger } }: { content: DailyReport }) {
  const words = useWords(reportWords);
  const say = useSay();
  const some = callKinds.filter((kind) => counts[kind] > 0);
  if (some.length === 0)
    return (
      <Sheet title={words.counts}>
        <p className={classes.none}>{words.noCalls}</p>
      </Sheet>
    );
  return (
    <Sheet title={words.counts}>
      <dl className={classes.counts}>
        {some.map((kind) => (
          <div key={kind}>
            <dt>{words.kind[kind]}</dt>
            <dd>{say.number(counts[kind])}</dd>
          </div>
        ))}
        <div className={classes.total}>
          <dt>{words.total}</dt>
          <dd>{say.number(total)}</dd>
        </div>
      </dl>
      <p className={classes.none}>
        {words.ledger(say.number(total), say.number(ledger.counted))}
        {ledger.notYet > 0 && words.notYet(say.number(ledger.notYet))}
      </p>
    </Sheet>
  );
}

function Usage({ usage }: { usage: DailyReport['usage'] }) {
  const words = useWords(reportWords);
  const say = useSay();
  const { counted, included, remaining, over, overYen, totalYen } = usage;
  return (
    <Sheet title={words.usage}>
      <Meter label={words.usageCalls} value={counted} limit={included} unit={words.usageUnit} />
      <p className={classes.usage}>
        <span>{over > 0 ? words.over(say.number(over)) : words.remaining(say.number(remaining))}</span>
        <span>
          {words.yen} <strong>{say.yen(totalYen)}</strong>
          {overYen > 0 && <small>{words.overYen(say.yen(overYen))}</small>}
        </span>
      </p>
    </Sheet>
  );
}

/** From when to when a report tells, and as of when it says what is open. */
export function ReportSpan({ content: { from, to, asOf } }: { content: DailyReport }) {
  const words = useWords(reportWords);
  const say = useSay();
  const moment = (at: string) => `${say.day(at)} ${say.time(at)}`;
  return (
    <>
      {words.span(moment(from), moment(to))}
      <br />
      {words.asOf(moment(asOf))}
    </>
  );
}
