import type { ReactNode } from 'react';
import { Sign, Spoken, toned } from '../kit/pieces/index.ts';
import { useWords } from '../kit/words/index.ts';
import { scriptWords } from '../scripts/words.ts';
import classes from './intake.module.css';
import { useIntake } from './intake.ts';
import { caseWords } from './words.ts';

type Props = {
  id: string;
  label: string;
  /** The words to speak: large in the step one is in, small in the one that follows. */
  say?: string;
  required?: boolean;
  isDone: boolean;
  /** Beside the field: the way out of it. */
  aside?: ReactNode;
  children: ReactNode;
};

/** One step of the conversation. */
export function Step({ id, label, say, required, isDone, aside, children }: Props) {
  const words = useWords(caseWords);
  const must = useWords(scriptWords).required;
  const { at } = useIntake();
  return (
    <fieldset className={classes.step} data-step={id} data-active={at === id || undefined}>
      <legend className="visually-hidden">{label}</legend>
      {say && (
        <div lang="ja" className={classes.say}>
          <Spoken>{say}</Spoken>
        </div>
      )}
      <div className={classes.label}>
        <span className={classes.mark} style={toned(isDone ? 'fine' : 'quiet')}>
          <Sign tone={isDone ? 'fine' : 'quiet'} size={12} />
          {isDone && <span className="visually-hidden">{words.done}</span>}
        </span>
        <span aria-hidden>{label}</span>
        {required && !isDone && <span className={classes.must}>{must}</span>}
      </div>
      <div className={classes.field}>{children}</div>
      {aside && <div className={classes.aside}>{aside}</div>}
    </fieldset>
  );
}
