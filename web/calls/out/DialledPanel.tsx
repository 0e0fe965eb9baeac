import type { CallInHand } from '@denwaban/api/call-shapes';
import { formatNumber } from '@denwaban/domain/numbers';
import { Link } from '@tanstack/react-router';
import { Moment, Spoken, StatePill } from '../../kit/pieces/index.ts';
import type { Tone } from '../../kit/theme/index.ts';
import { useSay, useWords, type WordsOf } from '../../kit/words/index.ts';
import classes from './out.module.css';
import { outWords } from './words.ts';

/** How far the call is, in words that can be read from the side; and what it is for. */
export function DialledPanel({ call }: { call: CallInHand }) {
  const words = useWords(outWords);
  return (
    <section className={classes.panel} aria-label={words.label}>
      <How call={call} />
      <Note call={call} />
      <Matter call={call} />
    </section>
  );
}

function How({ call }: { call: CallInHand }) {
  const words = useWords(outWords);
  const { from, callerName, caller, dialled } = call;
  const name = caller?.name ?? callerName;
  const { tone, title, next } = standingOf(call, words);
  return (
    <div className={classes.how} role="status">
      <StatePill tone={tone}>{title}</StatePill>
      <p className={classes.number}>{from.number && formatNumber(from.number)}</p>
      <p>{name ? words.sir(name) : words.nameless}</p>
      {next && <p className={classes.soft}>{next}</p>}
      {dialled && (
        <p className={classes.soft}>
          {words.shown} {formatNumber(dialled.shown)}
        </p>
      )}
    </div>
  );
}

type Standing = { tone: Tone; title: string; next: string };

function standingOf({ state, dialled, nobody }: CallInHand, words: WordsOf<typeof outWords>): Standing {
  if (dialled?.stage)
    return { tone: 'active', title: words.stage[dialled.stage], next: words.stageNext[dialled.stage] };
  if (nobody) return { tone: 'attention', title: words.nobody[nobody], next: words.nobodyNext[nobody] };
  if (state === 'held') return { tone: 'attention', title: words.held, next: '' };
  if (state === 'talking') return { tone: 'fine', title: words.talking, next: '' };
  return { tone: 'quiet', title: words.over, next: '' };
}

/** Who speaks, and that it is recorded (PPC Q&A: calls back are recorded too, and they are to know). */
function Note({ call: { clientCard, recording, nobody } }: { call: CallInHand }) {
  const words = useWords(outWords);
  if (nobody) return null;
  return (
    <div className={classes.note}>
      <p>{words.introduce(clientCard.name)}</p>
      {recording && (
        <p>
          <strong>{words.record}</strong>
        </p>
      )}
    </div>
  );
}

function Matter({ call: { dialled, nobody } }: { call: CallInHand }) {
  const words = useWords(outWords);
  const say = useSay();
  if (!dialled?.case) return null;
  const { callback, promise } = dialled;
  return (
    <div className={classes.matter}>
      {callback?.words && (
        <>
          <h2>{words.say}</h2>
          <Spoken>{`「${callback.words}」`}</Spoken>
        </>
      )}
      {promise && (
        <>
          <h2>{words.promise}</h2>
          <p>
            {promise.what}（<Moment at={promise.until} />
            {words.until}）
          </p>
        </>
      )}
      {nobody && nobody !== 'given_up' && nobody !== 'own_telephone' && callback?.isOurs && (
        <p className={classes.near}>{words.attempts(say.number(callback.attempts))}</p>
      )}
      <Link to="/cases/$id" params={{ id: dialled.case.id }}>
        {words.case} {dialled.case.receiptNumber}
      </Link>
    </div>
  );
}
