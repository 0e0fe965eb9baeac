import type { CallInHand } from '@denwaban/api/call-shapes';
import type { CaseLine } from '@denwaban/api/cases';
import type { FallbackReason } from '@denwaban/domain/cases';
import type { Agreed, MatterHeard } from '@denwaban/domain/scripts';
import { CallerNeeds } from '../callers/CallerNeeds.tsx';
import { CallerNotes } from '../callers/CallerNotes.tsx';
import { RequestOfCaller } from '../callers/RequestOfCaller.tsx';
import { caseWords } from '../cases/words.ts';
import type { Keys } from '../kit/keys/index.ts';
import { ConfirmButton, Countdown, Moment, PhoneNumber, StatePill, toned } from '../kit/pieces/index.ts';
import { useSay, useWords } from '../kit/words/index.ts';
import { ByMenu } from '../menus/ByMenu.tsx';
import { fromOf } from './from.ts';
import { KeysHeard } from './KeysHeard.tsx';
import { KnownTabs } from './KnownTabs.tsx';
import classes from './panels.module.css';
import { callWords } from './words.ts';

type Props = {
  call: CallInHand;
  agreed: Agreed;
  /** What the call is about so far. */
  matter: MatterHeard;
  /** Makes it a callback after all; not while it rings, nor once its message is taken. */
  fallBack: ((why: FallbackReason) => void) | null;
  /** Makes this call part of a case that is there already; not while it rings, nor once its message is taken. */
  join: ((id: string) => void) | null;
};

/** Who is ringing, and what this client knows of them: what is still owed to them first. */
export function CallerPanel({ call, agreed, matter, fallBack, join }: Props) {
  const words = useWords(callWords).caller;
  const say = useSay();
  const { caller } = call;
  const { promises, history } = beforeThisCall(call);
  return (
    <section className={classes.panel} aria-label={words.title}>
      <header className={classes.caller}>
        <p className={classes.number}>
          <PhoneNumber number={fromOf(call)} />
        </p>
        <ByMenu call={call} />
        <KeysHeard call={call} />
        {caller && (
          <>
            {caller.name ? (
              <p className={classes.callerName}>
                {words.sir(caller.name)} {caller.reading && <small>{caller.reading}</small>}
              </p>
            ) : (
              <p>{words.unnamed}</p>
            )}
            <p className={classes.means}>{caller.calls > 1 ? words.times(say.number(caller.calls)) : words.first}</p>
          </>
        )}
        {!caller && <p className={classes.means}>{words[unknownAs(call)]}</p>}
      </header>
      {caller && (
        <div className={classes.block}>
          <CallerNeeds caller={caller.id} needs={call.care.needs} />
        </div>
      )}
      {promises.length > 0 && (
        <div className={classes.block}>
          <h3>{words.promises}</h3>
          {promises.map((promise, at) => (
            <Promised key={promise.id} promise={promise} join={join} keys={at === 0 ? 'Alt+J' : undefined} />
          ))}
        </div>
      )}
      <KnownTabs call={call} agreed={agreed} matter={matter} fallBack={fallBack}>
        {caller && (
          <>
            <div className={classes.block}>
              <CallerNotes caller={caller.id} notes={call.care.notes} />
            </div>
            <History lines={history} owed={promises.map((promise) => promise.case)} join={join} />
            <div className={classes.block}>
              <RequestOfCaller caller={caller.id} />
            </div>
          </>
        )}
      </KnownTabs>
    </section>
  );
}

type PromisedProps = { promise: CallInHand['promises'][number]; keys?: Keys } & Pick<Props, 'join'>;

function Promised({ promise, join, keys }: PromisedProps) {
  const words = useWords(callWords).caller;
  const { overdue, targetAt, summary, claimedBy, wishWords, words: toTell } = promise;
  return (
    <article className={classes.promise} style={toned(overdue ? 'overdue' : 'attention')}>
      <p className={classes.promiseHead}>
        <strong>{promise.receiptNumber}</strong>
        {targetAt ? <Countdown until={targetAt} nearMinutes={30} /> : <span>{words.noTarget}</span>}
      </p>
      <p>{summary}</p>
      <dl className={classes.pairs}>
        <dt>{words.promised}</dt>
        <dd>{promise.promise}</dd>
        {wishWords && (
          <>
            <dt>{words.wish}</dt>
            <dd>{wishWords}</dd>
          </>
        )}
        {promise.state === 'passed_on' && toTell && (
          <>
            <dt>{words.passedOn}</dt>
            <dd>{toTell}</dd>
          </>
        )}
      </dl>
      {promise.state === 'open' && (
        <p className={classes.means}>{claimedBy ? words.claimed(claimedBy.name) : words.unclaimed}</p>
      )}
      {join && <Join id={promise.case} receiptNumber={promise.receiptNumber} join={join} keys={keys} />}
    </article>
  );
}

type HistoryProps = { lines: readonly CaseLine[]; owed: readonly string[] } & Pick<Props, 'join'>;

function History({ lines, owed, join }: HistoryProps) {
  const words = useWords(callWords).caller;
  return (
    <div className={classes.block}>
      <h3>{words.history}</h3>
      {lines.length === 0 && <p className={classes.means}>{words.noHistory}</p>}
      {lines.map((line) => (
        <Earlier key={line.id} line={line} join={owed.includes(line.id) ? null : join} />
      ))}
    </div>
  );
}

function Earlier({ line, join }: { line: CaseLine } & Pick<Props, 'join'>) {
  const words = useWords(caseWords);
  return (
    <article className={classes.earlier}>
      <p className={classes.earlierHead}>
        <Moment at={line.openedAt} />
        <span>{words.kind[line.kind]}</span>
        <StatePill tone={line.state === 'open' ? 'active' : 'quiet'}>{words.state[line.state]}</StatePill>
      </p>
      <p>{line.summary}</p>
      {join && line.state === 'open' && <Join id={line.id} receiptNumber={line.receiptNumber} join={join} />}
    </article>
  );
}

type JoinProps = { id: string; receiptNumber: string; join: (id: string) => void; keys?: Keys };

function Join({ id, receiptNumber, join, keys }: JoinProps) {
  const words = useWords(callWords).caller;
  return (
    <ConfirmButton
      size="compact-sm"
      variant="default"
      color="ai"
      keys={keys}
      asks={words.joinAsks(receiptNumber)}
      yes={words.joinYes}
      act={() => join(id)}
    >
      {words.join}
    </ConfirmButton>
  );
}

/** What was taken in this very call is no news to whoever took it. */
function beforeThisCall({ opened, promises, history }: CallInHand) {
  const now = opened.map(({ id }) => id);
  return {
    promises: promises.filter((promise) => !now.includes(promise.case)),
    history: history.filter(({ id }) => !now.includes(id)),
  };
}

/** Why nothing is known of them. */
function unknownAs({ direction, from }: CallInHand): 'notYet' | 'stated' | 'unknown' {
  if (direction === 'out') return 'notYet';
  return from.number ? 'stated' : 'unknown';
}
