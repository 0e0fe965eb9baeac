import { type CheckLine, getCheck, passCheck } from '@denwaban/api/checks';
import type { AnswerOf } from '@denwaban/api/endpoint';
import { Button } from '@mantine/core';
import { IconSend } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { CorrectCase } from '../corrections/CorrectCase.tsx';
import { Corrections } from '../corrections/Corrections.tsx';
import { useAsk, useTell } from '../kit/ask/index.ts';
import { Answered, announce, Buttons, ErrorNotice, Moment, SkeletonLines, StatePill } from '../kit/pieces/index.ts';
import { useWords } from '../kit/words/index.ts';
import { Asked } from '../relays/Asked.tsx';
import { MessageFacts } from '../relays/MessageFacts.tsx';
import { OwnWords } from '../relays/OwnWords.tsx';
import { labelTones } from '../relays/standing.ts';
import { relayWords } from '../relays/words.ts';
import { useMe } from '../signin/me.ts';
import { CheckStanding } from './CheckState.tsx';
import classes from './checks.module.css';
import { checkWords } from './words.ts';

type Whole = AnswerOf<typeof getCheck>;
type Props = { about: CheckLine; done: () => void };

/** One report as its client will see it, to be mended and let go. */
export function CheckBody({ about, done }: Props) {
  const asked = useAsk(getCheck, { params: { id: about.case } }, { about: ['case', 'correction'] });
  return (
    <Answered asked={asked} waiting={<SkeletonLines count={8} />}>
      {(check) => (
        <div className={classes.body}>
          <CheckStanding check={check} />
          <Acts check={check} done={done} />
          <Preview check={check} />
          <Letter check={check} />
          <Mended check={check} />
        </div>
      )}
    </Answered>
  );
}

function Acts({ check, done }: { check: Whole; done: () => void }) {
  const words = useWords(checkWords);
  const telling = useTell(passCheck);
  const me = useMe().person;
  const isHeld = check.state === 'held';
  const pass = () =>
    telling.mutate(
      { params: { id: check.case } },
      {
        onSuccess: () => {
          announce(isHeld ? words.passed.sent : words.passed.afterwards);
          done();
        },
      },
    );
  return (
    <>
      <ErrorNotice error={telling.error} />
      <Buttons>
        {check.may.pass && (
          <Button
            leftSection={isHeld ? <IconSend size={18} stroke={1.7} /> : undefined}
            loading={telling.isPending}
            onClick={pass}
          >
            {isHeld ? words.pass : words.passAfterwards}
          </Button>
        )}
        <CorrectCase about={check.case} held={isHeld} />
        <Button variant="subtle" renderRoot={(look) => <Link to="/cases/$id" params={{ id: check.case }} {...look} />}>
          {words.openCase}
        </Button>
      </Buttons>
      {!check.may.pass && check.state !== 'passed' && check.takenBy?.id === me.id && (
        <p className={classes.note}>{words.own}</p>
      )}
    </>
  );
}

/** The card of the portal, without what only its reader can do. */
function Preview({ check: { message } }: { check: Whole }) {
  const words = useWords(relayWords);
  const title = useWords(checkWords).preview;
  const { label, summary, details, callerName, callerReading, callerCompany, addressee, receivedAt } = message;
  return (
    <section className={classes.preview} aria-label={title}>
      <p className={classes.note}>{title}</p>
      <div className={classes.top}>
        <StatePill tone={labelTones[label]}>{words.label[label]}</StatePill>
        {addressee && <span>{words.to(addressee.name)}</span>}
        <Moment at={receivedAt} />
      </div>
      <h3>{summary}</h3>
      <div>
        {callerCompany && `${callerCompany}　`}
        <strong>{callerName ? words.caller(callerName) : words.nameless}</strong>
        {callerReading && `　${callerReading}`}
      </div>
      <MessageFacts message={message} />
      {details && <OwnWords text={details} />}
      <Asked message={message} />
    </section>
  );
}

function Letter({ check: { letter } }: { check: Whole }) {
  const words = useWords(checkWords);
  return (
    <details className={classes.letter}>
      <summary>{words.letter}</summary>
      <pre lang="ja">
        {words.subject}：{letter.subject}
        {'\n\n'}
        {letter.body}
      </pre>
    </details>
  );
}

function Mended({ check: { corrections, message } }: { check: Whole }) {
  const words = useWords(checkWords);
  if (corrections.length === 0) return null;
  return (
    <section className={classes.body}>
      <p className={classes.note}>{words.mended}</p>
      <Corrections corrections={corrections} asked={message.asked} />
    </section>
  );
}
