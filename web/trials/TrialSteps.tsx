import type { TrialShown } from '@denwaban/api/trials';
import { formatNumber } from '@denwaban/domain/numbers';
import { Countdown, Sign } from '../kit/pieces/index.ts';
import { useWords } from '../kit/words/index.ts';
import { type Standing, standingOf, type TrialStep, trialSteps } from './standing.ts';
import classes from './trials.module.css';
import { trialWords } from './words.ts';

const tones = { todo: 'quiet', now: 'active', done: 'fine', failed: 'overdue' } as const;

type Props = { trial: TrialShown; label: string; receives: string };

/** The three steps, how each stands, and what is to be done now. */
export function TrialSteps({ trial, label, receives }: Props) {
  const words = useWords(trialWords);
  const standing = standingOf(trial);
  return (
    <ol className={classes.steps} aria-label={words.steps(label)}>
      {trialSteps.map((step) => (
        <li key={step} className={classes.step} data-standing={standing[step]}>
          <span className={classes.sign}>
            <Sign tone={tones[standing[step]]} size={14} />
            {words.state[standing[step]]}
          </span>
          <strong>{words.step[step]}</strong>
          <Told trial={trial} step={step} standing={standing[step]} receives={receives} />
        </li>
      ))}
    </ol>
  );
}

type ToldProps = { trial: TrialShown; step: TrialStep; standing: Standing; receives: string };

function Told({ trial, step, standing, receives }: ToldProps) {
  const words = useWords(trialWords);
  switch (standing) {
    case 'todo':
      return null;
    case 'now':
      return (
        <p aria-live="polite">
          {step === 'back' ? words.now.back(formatNumber(receives)) : words.now[step]}
          {step === 'back' && trial.until && <Countdown until={trial.until} nearMinutes={2} />}
        </p>
      );
    case 'failed': {
      const { what, next } = words.failed[trial.why ?? 'lost'];
      return (
        <p role="status">
          <em>{what}</em> {next}
        </p>
      );
    }
    case 'done':
      if (step === 'voice' && trial.loudness) return <p>{words.loudness(decibels(trial.loudness))}</p>;
      return step === 'back' && <p role="status">{words.passed}</p>;
  }
}

/** Full scale is 0. */
function decibels(loudness: number): number {
  return Math.round(20 * Math.log10(loudness));
}
