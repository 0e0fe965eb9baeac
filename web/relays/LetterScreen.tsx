import { acknowledgeByLink, type LinkedMessage, noteOpened, openLink } from '@denwaban/api/relays';
import { Button } from '@mantine/core';
import { Link, useLocation } from '@tanstack/react-router';
import { useEffect } from 'react';
import { fieldWords } from '../corrections/said-words.ts';
import { correctionWords } from '../corrections/words.ts';
import { ask, Refused, useAsk, useTell } from '../kit/ask/index.ts';
import { useNow } from '../kit/clock/index.ts';
import { Answered, ErrorNotice, Moment, PageTitle, SkeletonLines, StatePill } from '../kit/pieces/index.ts';
import { useSay, useWords } from '../kit/words/index.ts';
import { Remarks } from '../remarks/Remarks.tsx';
import classes from './letter.module.css';
import { labelTones } from './standing.ts';
import { relayWords } from './words.ts';

/** Where the link in a report's letter leads: /letter#<token>. Looking changes nothing; the button confirms. */
export function LetterScreen() {
  const words = useWords(relayWords).letter;
  const token = useLocation({ select: ({ hash }) => hash });
  const asked = useAsk(
    openLink,
    { params: { token } },
    { about: ['relay', 'correction', 'remark'], ready: token !== '' },
  );
  if (!token) return <NoUse title={words.noToken} about={words.noTokenNext} />;
  if (asked.error instanceof Refused) return <NoUse title={words.expired} about={words.expiredNext} />;
  return (
    <Answered asked={asked} waiting={<Waiting />}>
      {(message) => <Linked token={token} message={message} />}
    </Answered>
  );
}

function Linked({ token, message }: { token: string; message: LinkedMessage }) {
  const words = useWords(relayWords).letter;
  useNoteOpened(token, message.state === 'waiting');
  return (
    <>
      <PageTitle about={words.about(message.client, message.contact)}>{words.titles[message.state]}</PageTitle>
      <Matter message={message} />
      {message.state === 'waiting' ? <Confirming token={token} /> : <Received message={message} />}
      <Remarks remarks={message.remarks} where={{ token }} />
    </>
  );
}

/** Tells the office once that a person has this page in front of them: a scanner of mail runs no page, or runs it unseen. */
function useNoteOpened(token: string, isWaiting: boolean) {
  useEffect(() => {
    if (!isWaiting) return;
    const note = () => {
      if (document.visibilityState !== 'visible') return;
      document.removeEventListener('visibilitychange', note);
      // Whether it was noted is the office's affair; the page is read all the same.
      ask(noteOpened, { params: { token } }).catch(() => {});
    };
    document.addEventListener('visibilitychange', note);
    note();
    return () => document.removeEventListener('visibilitychange', note);
  }, [token, isWaiting]);
}

function Matter({ message }: { message: LinkedMessage }) {
  const words = useWords(relayWords);
  const marks = useWords(correctionWords);
  const say = useSay();
  const { label, summary, callerName, receivedAt, receiptNumber, callbackWanted, corrected } = message;
  return (
    <div className={classes.matter}>
      <StatePill tone={labelTones[label]}>{words.label[label]}</StatePill>
      {corrected.length > 0 && (
        <p className={classes.callback}>
          <StatePill tone="attention">{marks.mark}</StatePill>{' '}
          {words.letter.corrected(
            say.list(corrected.map((field) => fieldWords({ field }, { asked: [], words: marks }))),
          )}
        </p>
      )}
      <p className={classes.summary}>{summary}</p>
      <dl className={classes.facts}>
        <dt>{words.letter.caller}</dt>
        <dd>{callerName ? words.caller(callerName) : words.nameless}</dd>
        <dt>{words.letter.received}</dt>
        <dd>
          <Moment at={receivedAt} />
        </dd>
        <dt>{words.letter.number}</dt>
        <dd>{receiptNumber}</dd>
      </dl>
      {message.state !== 'closed' && (
        <p className={classes.callback}>{callbackWanted ? words.letter.callback : words.letter.noCallback}</p>
      )}
    </div>
  );
}

function Confirming({ token }: { token: string }) {
  const words = useWords(relayWords).letter;
  const telling = useTell(acknowledgeByLink);
  return (
    <div className={classes.actions}>
      <ErrorNotice error={telling.error} />
      <Button
        size="lg"
        fullWidth
        loading={telling.isPending || telling.isSuccess}
        onClick={() => telling.mutate({ params: { token } })}
      >
        {words.confirm}
      </Button>
    </div>
  );
}

function Received({ message: { state, acknowledgedBy, acknowledgedAt } }: { message: LinkedMessage }) {
  const words = useWords(relayWords).letter;
  return (
    <div role="status" className={classes.actions}>
      <ReceivedBy name={acknowledgedBy} at={acknowledgedAt} />
      {state === 'closed' && <p className={classes.callback}>{words.closed}</p>}
      <ToPortal />
    </div>
  );
}

function NoUse({ title, about }: { title: string; about: string }) {
  return (
    <>
      <PageTitle about={about}>{title}</PageTitle>
      <ToPortal />
    </>
  );
}

function ReceivedBy({ name, at }: { name: string | null; at: string | null }) {
  const words = useWords(relayWords).letter;
  const say = useSay();
  const now = useNow();
  return name && at ? <StatePill tone="fine">{words.by(name, say.when(at, now))}</StatePill> : null;
}

function ToPortal() {
  const words = useWords(relayWords).letter;
  return (
    <Button component={Link} to="/portal/inbox" size="md" variant="default" fullWidth>
      {words.portal}
    </Button>
  );
}

function Waiting() {
  const words = useWords(relayWords).letter;
  return (
    <>
      <PageTitle>{words.titles.waiting}</PageTitle>
      <SkeletonLines count={4} />
    </>
  );
}
