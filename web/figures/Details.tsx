import type { FiguresOfDay } from '@denwaban/api/figures';
import { quotient } from '@denwaban/domain/figures';
import { Sheet } from '../kit/pieces/index.ts';
import { useSay, useWords } from '../kit/words/index.ts';
import classes from './figures.module.css';
import { figureWords } from './words.ts';

/** How long the writing up took, by what the call was. */
export function WrapUps({ wrapUps }: Pick<FiguresOfDay, 'wrapUps'>) {
  const words = useWords(figureWords);
  const say = useSay();
  return (
    <Sheet title={words.wrapUps}>
      {wrapUps.length === 0 && <p className={classes.none}>{words.wrapUpNone}</p>}
      <dl className={classes.details}>
        {wrapUps.map(({ kind, ...share }) => (
          <div key={kind}>
            <dt>{words.kind[kind]}</dt>
            <dd>
              {say.clock(Math.round(quotient(share) ?? 0))} <small>{words.calls(say.number(share.whole))}</small>
            </dd>
          </div>
        ))}
      </dl>
    </Sheet>
  );
}

export function NotObtained({ reasons }: { reasons: FiguresOfDay['notObtained'] }) {
  const words = useWords(figureWords);
  const say = useSay();
  return (
    <Sheet title={words.notObtained}>
      {reasons.length === 0 && <p className={classes.none}>{words.notObtainedNone}</p>}
      <dl className={classes.details}>
        {reasons.map(({ reason, times }) => (
          <div key={reason}>
            <dt>{words.reason[reason]}</dt>
            <dd>{words.calls(say.number(times))}</dd>
          </div>
        ))}
      </dl>
    </Sheet>
  );
}
