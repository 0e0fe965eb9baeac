import type { CorrectionOfCase, CorrectionShown } from '@denwaban/api/corrections';
import type { Message } from '@denwaban/api/relays';
import { useNow } from '../kit/clock/index.ts';
import { Moment, StatePill } from '../kit/pieces/index.ts';
import { useSay, useWords } from '../kit/words/index.ts';
import { relayWords } from '../relays/words.ts';
import classes from './corrections.module.css';
import { fieldWords, saidWords } from './said-words.ts';
import { correctionWords } from './words.ts';

type Props = {
  corrections: readonly (CorrectionShown | CorrectionOfCase)[];
  /** The questions that were asked. */
  asked: Message['asked'];
};

/** What was written before and what is right, the last correction first. */
export function Corrections({ corrections, asked }: Props) {
  const words = useWords(correctionWords);
  if (corrections.length === 0) return <p className={classes.none}>{words.none}</p>;
  return (
    <ol className={classes.list}>
      {corrections.toReversed().map((correction) => (
        <li key={correction.id}>
          <One correction={correction} asked={asked} />
        </li>
      ))}
    </ol>
  );
}

function One({ correction, asked }: { correction: CorrectionShown | CorrectionOfCase; asked: Props['asked'] }) {
  const words = useWords(correctionWords);
  const telling = { asked, words, answers: useWords(relayWords), say: useSay(), now: useNow() };
  const { number, why, at, sent, changes } = correction;
  return (
    <div className={classes.one}>
      <div className={classes.head}>
        <StatePill tone={sent ? 'attention' : 'quiet'}>{sent ? words.mark : words.before}</StatePill>
        <span>{words.number(telling.say.number(number))}</span>
        <Moment at={at} />
        {'by' in correction && <span>{correction.by.name}</span>}
        <span>{words.whys[why]}</span>
      </div>
      <dl className={classes.changes}>
        {changes.map((change) => (
          <div key={change.field}>
            <dt>{fieldWords(change, telling)}</dt>
            <dd>
              <span className="visually-hidden">{words.from} </span>
              <del>{saidWords(change, change.before, telling)}</del>
              {' → '}
              <span className="visually-hidden">{words.to} </span>
              <ins>{saidWords(change, change.after, telling)}</ins>
            </dd>
          </div>
        ))}
      </dl>
      <p className={classes.words}>{correction.words}</p>
    </div>
  );
}
