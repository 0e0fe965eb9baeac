import { type OwnIntroduction, withdrawIntroduction } from '@denwaban/api/introductions';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTell } from '../kit/ask/index.ts';
import { useNow } from '../kit/clock/index.ts';
import { announce, ConfirmButton, Countdown, Dialog, ErrorNotice, Facts, PhoneNumber } from '../kit/pieces/index.ts';
import { useSay, useWords, type WordsOf } from '../kit/words/index.ts';
import { IntroductionState } from './IntroductionState.tsx';
import classes from './introductions.module.css';
import { WriteIntroduction } from './WriteIntroduction.tsx';
import { introductionWords } from './words.ts';

type Props = {
  introduction: OwnIntroduction;
  /** To which a caller can be put through. */
  lines: readonly { id: string; label: string; number: string }[];
};

/** One of one's own: what to do next while it waits for its call, and what became of it after that. */
export function Introduction({ introduction, lines }: Props) {
  const words = useWords(introductionWords);
  const { state, until, about, line, may, kind } = introduction;
  return (
    <div className={classes.one}>
      <div className={classes.top}>
        <IntroductionState introduction={introduction} />
        {kind === 'complaint' && <strong className={classes.complaint}>{words.kind.complaint}</strong>}
        {state === 'open' && <Countdown until={until} nearMinutes={2} />}
      </div>
      {state === 'open' && line.number && (
        <div className={classes.transfer}>
          <p>{words.transferTo}</p>
          <p className={classes.number}>
            <PhoneNumber number={line.number} dials />
          </p>
          <p className={classes.soft}>{words.transferHow}</p>
        </div>
      )}
      <p lang="ja" className={classes.about}>
        {about === '' ? words.erased : about}
      </p>
      <Become introduction={introduction} />
      <Who introduction={introduction} line={lines.length > 1 ? line.label : null} />
      {may.change && <Change introduction={introduction} lines={lines} />}
    </div>
  );
}

function Become({ introduction }: Pick<Props, 'introduction'>) {
  const words = useWords(introductionWords);
  const say = useSay();
  const now = useNow();
  const { answered } = introduction;
  const told = answered ? words.told.answered(answered.by, say.when(answered.at, now)) : thenOf(introduction, words);
  return told && <p className={classes.then}>{told}</p>;
}

function thenOf({ state, missed }: OwnIntroduction, { told }: WordsOf<typeof introductionWords>): string | null {
  if (state === 'met') return told.met;
  if (state === 'lapsed') return missed ? told.lapsedMissed : told.lapsed;
  return state === 'open' && missed ? told.missed : null;
}

type Said = Pick<Props, 'introduction'> & { line: string | null };

function Who({ introduction: { name, number, writtenBy, writtenAt }, line }: Said) {
  const words = useWords(introductionWords);
  const say = useSay();
  const now = useNow();
  const caller = (name || number) && (
    <>
      {name && words.caller(name)} {number && <PhoneNumber number={number} />}
    </>
  );
  return (
    <Facts
      facts={[
        { name: words.fact.caller, value: caller },
        { name: words.fact.line, value: line },
        { name: words.fact.by, value: words.desk.by(writtenBy, say.when(writtenAt, now)) },
      ]}
    />
  );
}

function Change({ introduction, lines }: Props) {
  const words = useWords(introductionWords);
  const [isCorrecting, setCorrecting] = useState(false);
  const withdrawing = useTell(withdrawIntroduction);
  const close = () => setCorrecting(false);
  const withdraw = () =>
    withdrawing.mutate({ params: { id: introduction.id } }, { onSuccess: () => announce(words.withdrawn) });
  return (
    <>
      <div className={classes.acts}>
        <Button variant="default" onClick={() => setCorrecting(true)}>
          {words.correct}
        </Button>
        <ConfirmButton
          variant="subtle"
          color="shu"
          asks={words.withdrawAsks}
          yes={words.withdrawYes}
          act={withdraw}
          loading={withdrawing.isPending}
        >
          {words.withdraw}
        </ConfirmButton>
      </div>
      <ErrorNotice error={withdrawing.error} />
      <Dialog title={words.correctTitle} opened={isCorrecting} close={close}>
        {isCorrecting && <WriteIntroduction lines={lines} correcting={introduction} done={close} />}
      </Dialog>
    </>
  );
}
