import type { CheckShown } from '@denwaban/api/checks';
import { Countdown, Moment, StatePill } from '../kit/pieces/index.ts';
import { useWords } from '../kit/words/index.ts';
import classes from './checks.module.css';
import { checkWords } from './words.ts';

const tones = { held: 'attention', released: 'active', passed: 'fine' } as const;

export function CheckState({ state }: Pick<CheckShown, 'state'>) {
  const words = useWords(checkWords);
  return <StatePill tone={tones[state]}>{words.state[state]}</StatePill>;
}

/** How a report is checked, for whoever took it: it waits, went by itself, or somebody looked at it. */
export function CheckStanding({ check }: { check: CheckShown }) {
  const words = useWords(checkWords);
  const { state, until, reasons, releasedWhy, releasedAt, passedBy, passedAt } = check;
  return (
    <div className={classes.body}>
      <div className={classes.top}>
        <CheckState state={state} />
        <span>{reasons.map((reason) => words.reason[reason]).join('・')}</span>
        {until && (
          <span>
            {words.until} <Countdown until={until} />
          </span>
        )}
      </div>
      {releasedWhy && releasedAt && (
        <p className={classes.note}>
          {words.released[releasedWhy]}　<Moment at={releasedAt} />
        </p>
      )}
      {passedBy && passedAt && (
        <p className={classes.note}>
          {words.by(passedBy.name)}　<Moment at={passedAt} />
        </p>
      )}
    </div>
  );
}
