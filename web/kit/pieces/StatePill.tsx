import type { ReactNode } from 'react';
import type { Tone } from '../theme/index.ts';
import { Sign } from './Sign.tsx';
import classes from './StatePill.module.css';
import { toned } from './tone.ts';

/** A state in colour, shape and word. */
export function StatePill({ tone, children }: { tone: Tone; children: ReactNode }) {
  return (
    <span className={classes.pill} style={toned(tone)}>
      <Sign tone={tone} />
      {children}
    </span>
  );
}
