import type { TrialShown } from '@denwaban/api/trials';

export const trialSteps = ['out', 'voice', 'back'] as const;
export type TrialStep = (typeof trialSteps)[number];
export type Standing = 'todo' | 'now' | 'done' | 'failed';

/** How each step stands: those before the present one are done, and the one where it failed has failed. */
export function standingOf(trial: TrialShown): Record<TrialStep, Standing> {
  const present = trialSteps.indexOf(stepOf(trial));
  const here: Standing = trial.state === 'failed' ? 'failed' : trial.state === 'passed' ? 'done' : 'now';
  const of = (step: TrialStep): Standing => {
    const at = trialSteps.indexOf(step);
    return at < present ? 'done' : at === present ? here : 'todo';
  };
  return { out: of('out'), voice: of('voice'), back: of('back') };
}

function stepOf({ state, why, loudness, isHeard }: TrialShown): TrialStep {
  switch (state) {
    case 'ringing':
      return 'out';
    case 'speaking':
      return 'voice';
    case 'ringing_back':
    case 'passed':
      return 'back';
    case 'failed':
      if (why === 'not_rung_back' || isHeard) return 'back';
      return why === 'cut_short' || why === 'silent' || loudness !== null ? 'voice' : 'out';
  }
}
