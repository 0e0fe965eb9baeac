import type { ImportLine } from '@denwaban/api/imports';
import { type Outcome, outcomes } from '@denwaban/domain/imports';
import { StatePill } from '../kit/pieces/index.ts';
import type { Tone } from '../kit/theme/index.ts';
import { useSay, useWords } from '../kit/words/index.ts';
import classes from './imports.module.css';
import { importWords } from './words.ts';

export const tones: Record<Outcome, Tone> = {
  new: 'active',
  known: 'quiet',
  refused: 'overdue',
  made: 'fine',
  removed: 'quiet',
  kept: 'attention',
};

/** How many rows fare how; what there is none of is left out. */
export function Counts({ counts }: { counts: ImportLine['counts'] }) {
  const words = useWords(importWords);
  const say = useSay();
  return (
    <span className={classes.counts}>
      {outcomes
        .filter((outcome) => counts[outcome] > 0)
        .map((outcome) => (
          <StatePill key={outcome} tone={tones[outcome]}>
            {words.outcome[outcome]} {say.number(counts[outcome])}
          </StatePill>
        ))}
    </span>
  );
}
