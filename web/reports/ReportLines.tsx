import type {
  OwedCallback,
  ReportedComplaint,
  ReportedEnding,
  ReportedMessage,
  ReportedPromise,
} from '@denwaban/domain/reports';
import type { ReactNode } from 'react';
import { complaintWords } from '../complaints/words.ts';
import { PhoneNumber, StatePill } from '../kit/pieces/index.ts';
import { useSay, useWords } from '../kit/words/index.ts';
import classes from './reports.module.css';
import { reportWords } from './words.ts';

export function CallbacksOwed({ callbacks }: { callbacks: readonly OwedCallback[] }) {
  const words = useWords(reportWords);
  const moment = useMoment();
  return (
    <ul className={classes.lines}>
      {callbacks.map((callback) => {
        const { receiptNumber, number, summary, wish, target, overdue, move, claimedBy } = callback;
        return (
          <Line key={receiptNumber} receipt={receiptNumber} overdue={overdue} who={callback} number={number}>
            <p className={classes.summary}>{summary}</p>
            <p className={classes.facts}>
              {target && <span>{`${words.target} ${moment(target)}`}</span>}
              {wish.at && <span>{`${words.wish} ${moment(wish.at)}`}</span>}
              {wish.words && <span>{`${words.wish} ${wish.words}`}</span>}
              {claimedBy && <span>{words.claimed(claimedBy)}</span>}
              {move === 'agency' && <span>{words.ours}</span>}
            </p>
          </Line>
        );
      })}
    </ul>
  );
}

export function ComplaintsTold({ complaints }: { complaints: readonly ReportedComplaint[] }) {
  const words = useWords(reportWords);
  const states = useWords(complaintWords).state;
  const say = useSay();
  const moment = useMoment();
  return (
    <ul className={classes.lines}>
      {complaints.map((complaint) => {
        const { receiptNumber, overdue, summary, about, severity, state, next } = complaint;
        return (
          <Line key={receiptNumber} receipt={receiptNumber} overdue={overdue} who={complaint}>
            <p className={classes.summary}>{summary ?? words.withheld}</p>
            <p className={classes.facts}>
              <span>{words.about[about]}</span>
              <span>{words.severity(say.number(severity))}</span>
              <span>{states[state]}</span>
              {next ? (
                <span>{`${words.next[next.side]} ${words.until(moment(next.by))}`}</span>
              ) : (
                <span>{words.done}</span>
              )}
            </p>
          </Line>
        );
      })}
    </ul>
  );
}

export function MessagesTaken({ messages }: { messages: readonly ReportedMessage[] }) {
  const words = useWords(reportWords);
  const say = useSay();
  return (
    <ul className={classes.lines}>
      {messages.map((message) => {
        const { call, at, receiptNumber, kind, urgency, again, mergedInto, callerCompany, callerNumber } = message;
        const { addressee, summary } = message;
        return (
          <Line
            key={`${call} ${receiptNumber}`}
            receipt={receiptNumber}
            time={say.time(at)}
            who={message}
            company={callerCompany}
            number={callerNumber}
          >
            <p className={classes.summary}>{summary ?? (message.held ? words.held : words.withheld)}</p>
            <p className={classes.facts}>
              {urgency === 'urgent' && <StatePill tone="overdue">{words.urgent}</StatePill>}
              {again && <StatePill tone="attention">{words.again}</StatePill>}
              <span>{words.kind[kind]}</span>
              {addressee && <span>{words.to(addressee)}</span>}
              {mergedInto && <span>{words.merged(mergedInto)}</span>}
              <Told message={message} />
            </p>
          </Line>
        );
      })}
    </ul>
  );
}

function Told({ message: { told } }: { message: ReportedMessage }) {
  const words = useWords(reportWords).told;
  const say = useSay();
  switch (told.is) {
    case 'acknowledged':
      return <span>{words.acknowledged(told.by, say.time(told.at))}</span>;
    case 'delivered':
    case 'underway':
    case 'unreached':
      return <span>{words[told.is]}</span>;
  }
}

export function EndingsTold({ endings }: { endings: readonly ReportedEnding[] }) {
  const words = useWords(reportWords);
  const say = useSay();
  return (
    <ul className={classes.lines}>
      {endings.map(({ call, at, kind, number, memo }) => (
        <li key={call} className={classes.line}>
          <p className={classes.who}>
            <span className={classes.time}>{say.time(at)}</span>
            <span>{words.kind[kind]}</span>
            {number && <PhoneNumber number={number} />}
          </p>
          {memo && <p className={classes.summary}>{memo}</p>}
        </li>
      ))}
    </ul>
  );
}

export function PromisesOwed({ promises }: { promises: readonly ReportedPromise[] }) {
  const words = useWords(reportWords);
  const moment = useMoment();
  return (
    <ul className={classes.lines}>
      {promises.map((promise) => {
        const { receiptNumber, overdue, what, by, until } = promise;
        return (
          <Line key={`${receiptNumber} ${what}`} receipt={receiptNumber} overdue={overdue} who={promise}>
            <p className={classes.summary}>{what}</p>
            <p className={classes.facts}>
              <span>{words.by[by]}</span>
              <span>{words.until(moment(until))}</span>
            </p>
          </Line>
        );
      })}
    </ul>
  );
}

type LineProps = {
  receipt: string;
  who: { callerName: string | null };
  company?: string | null;
  number?: string | null;
  time?: string;
  overdue?: boolean;
  children: ReactNode;
};

function Line({ receipt, who: { callerName }, company, number, time, overdue = false, children }: LineProps) {
  const words = useWords(reportWords);
  return (
    <li className={classes.line}>
      <p className={classes.who}>
        {time && <span className={classes.time}>{time}</span>}
        {overdue && <StatePill tone="overdue">{words.overdue}</StatePill>}
        {company && <span>{company}</span>}
        <strong>{callerName ? words.caller(callerName) : words.nameless}</strong>
        {number && <PhoneNumber number={number} dials />}
      </p>
      {children}
      <p className={classes.receipt}>{words.receipt(receipt)}</p>
    </li>
  );
}

/** The day with its time: a report is read on other days than its own. */
function useMoment(): (at: string) => string {
  const say = useSay();
  return (at) => `${say.day(at)} ${say.time(at)}`;
}
