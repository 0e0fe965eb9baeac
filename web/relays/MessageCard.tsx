import type { Message } from '@denwaban/api/relays';
import type { OwnRemark } from '@denwaban/api/remarks';
import { OwnComplaint } from '../complaints/OwnComplaint.tsx';
import { Corrections } from '../corrections/Corrections.tsx';
import { correctionWords } from '../corrections/words.ts';
import { Moment, StatePill } from '../kit/pieces/index.ts';
import { useWords } from '../kit/words/index.ts';
import { Recordings } from '../recordings/Recordings.tsx';
import { Remarks } from '../remarks/Remarks.tsx';
import { OwnRounds } from '../rounds/OwnRounds.tsx';
import { Asked } from './Asked.tsx';
import { Handling } from './Handling.tsx';
import { MessageFacts } from './MessageFacts.tsx';
import classes from './message.module.css';
import { OwnWords } from './OwnWords.tsx';
import { labelTones } from './standing.ts';
import { WhoWasTold } from './WhoWasTold.tsx';
import { relayWords } from './words.ts';

/** One message: what, who, by when, the caller's own words, the recording, and what to do. */
export function MessageCard({ message, handle }: { message: Message; handle: (message: Message) => void }) {
  const words = useWords(relayWords);
  const corrected = useWords(correctionWords);
  const { label, receivedAt, summary, addressee, receiptNumber, takenBy, corrections } = message;
  const title = `message-${message.case}`;
  return (
    <article className={classes.message} aria-labelledby={title}>
      <div className={classes.top}>
        <StatePill tone={labelTones[label]}>{words.label[label]}</StatePill>
        {corrections.length > 0 && <StatePill tone="attention">{corrected.mark}</StatePill>}
        <span>{useMatter(message)}</span>
        {addressee && <span>{words.to(addressee.name)}</span>}
        <span className={classes.received}>
          <span className="visually-hidden">{words.received} </span>
          <Moment at={receivedAt} />
        </span>
      </div>
      <h2 id={title} className={classes.summary}>
        {summary}
      </h2>
      {corrections.length > 0 && (
        <section className={classes.corrected} aria-label={corrected.title}>
          <p>{corrected.markAbout}</p>
          <Corrections corrections={corrections} asked={message.asked} />
        </section>
      )}
      <Caller message={message} />
      <MessageFacts message={message} />
      {message.details && <OwnWords text={message.details} />}
      <Handling message={message} handle={handle} />
      {message.kind === 'complaint' && <OwnComplaint about={message.case} />}
      <div className={classes.rest}>
        <WhoWasTold message={message} />
        {(label === 'urgent' || message.kind === 'complaint') && <OwnRounds about={message.case} />}
        <Recordings calls={message.calls} door="company" />
        <Asked message={message} />
        {message.relay && (
          <Remarks
            remarks={message.remarks}
            where={{ message: message.case }}
            made={(remark) => handle(withRemark(message, remark))}
          />
        )}
        <p className={classes.receipt}>{words.takenBy(receiptNumber, takenBy)}</p>
      </div>
    </article>
  );
}

/** What was remarked stands on its card at once. */
function withRemark(message: Message, remark: OwnRemark): Message {
  const others = message.remarks.filter(({ id }) => id !== remark.id);
  return { ...message, remarks: [...others, remark] };
}

function useMatter({ kind, complaintAbout }: Message): string {
  const words = useWords(relayWords);
  return complaintAbout ? words.complaint(words.complaintAbout[complaintAbout]) : words.kind[kind];
}

function Caller({ message: { callerName, callerReading, callerCompany } }: { message: Message }) {
  const words = useWords(relayWords);
  return (
    <p className={classes.caller}>
      {callerCompany && <span className={classes.company}>{callerCompany}</span>}
      <strong>{callerName ? words.caller(callerName) : words.nameless}</strong>
      {callerName && callerReading && callerReading !== callerName && (
        <span className={classes.reading}>{callerReading}</span>
      )}
    </p>
  );
}
