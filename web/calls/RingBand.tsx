import type { CallInHand } from '@denwaban/api/call-shapes';
import { isTested } from '@denwaban/domain/clients';
import { useEffect, useRef } from 'react';
import { IntroductionStrip } from '../introductions/IntroductionNote.tsx';
import { KeyButton } from '../kit/keys/index.ts';
import { ClientBand, Countdown, Elapsed, ErrorNotice, PhoneNumber, StatePill } from '../kit/pieces/index.ts';
import { useSay, useWords } from '../kit/words/index.ts';
import { ByMenu } from '../menus/ByMenu.tsx';
import { NoticeStrip } from '../notices/NoticesBlock.tsx';
import { fromOf } from './from.ts';
import classes from './ring.module.css';
import { useCallActions } from './use-call-actions.ts';
import { useTabTitle } from './use-tab-title.ts';
import { whyWords } from './why.ts';
import { callWords } from './words.ts';

/** A ringing call across the whole desk: who we are, what to say, why it is mine, and the one key that answers. */
export function RingBand({ call }: { call: CallInHand }) {
  const words = useWords(callWords);
  const say = useSay();
  const actions = useCallActions(call);
  const band = useRef<HTMLDivElement>(null);
  useTabTitle(words.tab.ringing(call.clientCard.name));
  useFocusUnlessWriting(band);
  const { clientCard: client, offer } = call;
  const { text, reading } = call.script.content.greeting;

  return (
    <ClientBand colour={client.colour} ringing>
      <div ref={band} className={classes.band}>
        <div className={classes.who}>
          <p className={classes.ringing} role="status">
            {call.back ? words.ring.back : words.ring.title}
          </p>
          <p className={classes.name}>
            <strong>{client.name}</strong>
            <span>{client.reading}</span>
            {isTested(client) && <StatePill tone="attention">{words.client.test}</StatePill>}
          </p>
          <p className={classes.from}>
            <PhoneNumber number={fromOf(call)} />
            {call.callerName && <span>{words.caller.sir(call.callerName)}</span>}
            <span>
              {words.ring.waited} <Elapsed since={call.arrivedAt} />
            </span>
          </p>
          <ByMenu call={call} />
        </div>
        <blockquote lang="ja" className={classes.greeting} title={reading}>
          {text}
        </blockquote>
        <div className={classes.acts}>
          <div className={classes.buttons}>
            <KeyButton
              keys="F3"
              always
              size="lg"
              className={classes.answer}
              data-answers
              disabled={!call.may.answer || actions.isBusy}
              act={() => actions.answer()}
            >
              {words.ring.answer}
            </KeyButton>
            <KeyButton
              keys="Alt+N"
              size="md"
              variant="outline"
              className={classes.decline}
              disabled={!call.may.decline || actions.isBusy}
              act={actions.decline}
            >
              {words.ring.decline}
            </KeyButton>
          </div>
          {!call.can.includes('offer') && <p className={classes.left}>{words.ring.atTelephone}</p>}
          {offer && call.can.includes('offer') && (
            <p className={classes.left}>
              {words.ring.left} <Left until={offer.until} />
            </p>
          )}
        </div>
        <div className={classes.why}>
          {call.back && <p>{words.ring.backAbout(say.number(call.back.attempt))}</p>}
          {call.introduction && <IntroductionStrip introduction={call.introduction} />}
          <NoticeStrip notices={call.notices} />
          {offer && <p>{whyWords(offer.why, words.why, say.clock)}</p>}
        </div>
      </div>
      <ErrorNotice error={actions.error} />
    </ClientBand>
  );
}

/** The band is in the client's colour: the countdown's own colours would not be read on it. */
function Left({ until }: { until: string }) {
  return (
    <span className={classes.plain}>
      <Countdown until={until} nearMinutes={0} />
    </span>
  );
}

/** Enter answers too, for whoever is not writing just now. */
function useFocusUnlessWriting(band: React.RefObject<HTMLElement | null>) {
  useEffect(() => {
    const isWriting = document.activeElement?.matches('input, textarea, [contenteditable]');
    if (!isWriting) band.current?.querySelector<HTMLElement>('[data-answers]')?.focus();
  }, [band]);
}
