import type { ReactNode } from 'react';
import classes from './Spoken.module.css';

/** Words to be spoken aloud to a caller: large, in lines that break where a voice would. */
export function Spoken({ children }: { children: ReactNode }) {
  return <p className={classes.spoken}>{children}</p>;
}
