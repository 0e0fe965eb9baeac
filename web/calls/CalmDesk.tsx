import type { CallLine, Desk } from '@denwaban/api/call-shapes';
import { passOnDone } from '@denwaban/api/callbacks';
import { changeReadiness } from '@denwaban/api/routing';
import { Button } from '@mantine/core';
import { IconCoffee, IconPhoneIncoming } from '@tabler/icons-react';
import { TelephoneCorner } from '../exchange/telephone/TelephoneCorner.tsx';
import { WaitingHandovers } from '../handovers/WaitingHandovers.tsx';
import { useTell } from '../kit/ask/index.ts';
import { KeyButton } from '../kit/keys/index.ts';
import {
  announce,
  ConfirmButton,
  Elapsed,
  EmptyState,
  ErrorNotice,
  Moment,
  PageTitle,
  PhoneNumber,
  Sheet,
} from '../kit/pieces/index.ts';
import { usePreference } from '../kit/preferences/index.ts';
import { useSay, useWords } from '../kit/words/index.ts';
import { UnreadNotices, useUnreadNotices } from '../notices/UnreadNotices.tsx';
import { noticeWords } from '../notices/words.ts';
import { UnreadManual } from '../scripts/readings/UnreadManual.tsx';
import classes from './calm.module.css';
import { fromOf } from './from.ts';
import { DialButton } from './out/DialButton.tsx';
import { ringSound } from './ring-tone.ts';
import { TakeByHand } from './TakeByHand.tsx';
import { callWords } from './words.ts';

/** The desk between calls: ready or not, my day, what is left to finish and to tell. */
export function CalmDesk({ desk, finish }: { desk: Desk; finish: (call: string) => void }) {
  const words = useWords(callWords);
  return (
    <div className={classes.calm}>
      <PageTitle
        actions={
          <>
            <TelephoneCorner isBusy={desk.call !== null} />
            <Sound />
          </>
        }
      >
        {words.title}
      </PageTitle>
      <Ready desk={desk} finish={finish} />
      <div className={classes.sheets}>
        <div className={classes.column}>
          <UnreadNotices />
          <UnreadManual />
          <Unfinished calls={desk.unfinished} finish={finish} />
        </div>
        <div className={classes.column}>
          <WaitingHandovers />
          <Promises promises={desk.promises} />
        </div>
      </div>
    </div>
  );
}

function Ready({ desk: { operator, today, queue }, finish }: { desk: Desk; finish: (call: string) => void }) {
  const words = useWords(callWords).calm;
  const say = useSay();
  const { unreadAbout } = useWords(noticeWords);
  const unread = useUnreadNotices().length;
  const tell = useTell(changeReadiness);
  const isReady = operator.readiness === 'available';
  const awayNext = operator.reason === 'offer_lapsed' ? words.offerLapsed : words.awayNext;
  return (
    <section className={classes.ready} data-ready={isReady || undefined}>
      <div className={classes.face} aria-hidden>
        {isReady ? <IconPhoneIncoming size={30} stroke={1.5} /> : <IconCoffee size={30} stroke={1.5} />}
      </div>
      <div className={classes.how}>
        <h2>{isReady ? words.ready : words.away}</h2>
        <p>{isReady ? words.readyNext : awayNext}</p>
        {unread > 0 && <p className={classes.unread}>{unreadAbout(say.number(unread))}</p>}
        {!isReady && (
          <KeyButton
            keys="Alt+W"
            size="md"
            loading={tell.isPending}
            act={() => tell.mutate({ body: { readiness: 'available', reason: null } })}
          >
            {words.goReady}
          </KeyButton>
        )}
        {operator.readiness !== 'signed_off' && (
          <div className={classes.ways}>
            <TakeByHand finish={finish} />
            <DialButton about={null} />
          </div>
        )}
        <ErrorNotice error={tell.error} />
      </div>
      <dl className={classes.day}>
        <div>
          <dt>{words.answered}</dt>
          <dd>{say.number(today.answered)}</dd>
        </div>
        <div>
          <dt>{words.cases}</dt>
          <dd>{say.number(today.cases)}</dd>
        </div>
        <div>
          <dt>{words.waiting}</dt>
          <dd>
            {say.number(queue.waiting)}
            {queue.longestSince && (
              <small>
                <Elapsed since={queue.longestSince} />
              </small>
            )}
          </dd>
        </div>
      </dl>
    </section>
  );
}

function Unfinished({ calls, finish }: { calls: readonly CallLine[]; finish: (call: string) => void }) {
  const words = useWords(callWords).calm;
  return (
    <Sheet title={words.unfinished}>
      {calls.length === 0 && <EmptyState title={words.unfinishedNone} next={words.unfinishedNext} />}
      <ul className={classes.list}>
        {calls.map((call) => (
          <li key={call.id}>
            <div>
              <strong>{call.client.name}</strong>
              <p className={classes.line}>
                <PhoneNumber number={fromOf(call)} />
                {call.callerName && <span>{call.callerName} 様</span>}
                {call.enteredAt && <span>{words.entered}</span>}
                {call.endedAt && (
                  <span>
                    {words.ended} <Moment at={call.endedAt} />
                  </span>
                )}
              </p>
            </div>
            <Button variant="light" onClick={() => finish(call.id)}>
              {words.continue}
            </Button>
          </li>
        ))}
      </ul>
    </Sheet>
  );
}

function Promises({ promises }: { promises: Desk['promises'] }) {
  const words = useWords(callWords).calm;
  return (
    <Sheet title={words.promises}>
      {promises.length === 0 && <EmptyState title={words.promisesNone} next={words.promisesNext} />}
      <ul className={classes.list}>
        {promises.map((promise) => (
          <ToTell key={promise.id} promise={promise} />
        ))}
      </ul>
    </Sheet>
  );
}

/** The client's own words, to be told to the caller by us. */
function ToTell({ promise }: { promise: Desk['promises'][number] }) {
  const words = useWords(callWords);
  const tell = useTell(passOnDone);
  const told = () => tell.mutate({ params: { id: promise.id } }, { onSuccess: () => announce(words.calm.told) });
  return (
    <li>
      <div>
        <strong>{promise.clientName}</strong>
        <p className={classes.line}>
          <span>{promise.callerName ? words.caller.sir(promise.callerName) : words.calm.unnamed}</span>
          {promise.number && <PhoneNumber number={promise.number} dials />}
          <span>{promise.receiptNumber}</span>
        </p>
        <p>{promise.summary}</p>
        <blockquote className={classes.words}>{promise.words}</blockquote>
        <ErrorNotice error={tell.error} />
      </div>
      {promise.number && <DialButton about={{ is: 'callback', id: promise.id }} />}
      <ConfirmButton
        variant="light"
        color="ai"
        loading={tell.isPending}
        asks={words.calm.toldAsks}
        yes={words.calm.toldYes}
        act={told}
      >
        {words.calm.told}
      </ConfirmButton>
    </li>
  );
}

function Sound() {
  const words = useWords(callWords).ring.sound;
  const choice = usePreference(ringSound);
  return (
    <Button
      size="compact-sm"
      variant="subtle"
      color="gray"
      aria-pressed={choice === 'on'}
      onClick={() => ringSound.choose(choice === 'on' ? 'off' : 'on')}
    >
      {words[choice]}
    </Button>
  );
}
