import type { ReactNode } from 'react';
import classes from './Notice.module.css';
import { Sign } from './Sign.tsx';

/** Something is missing for the page to be whole: what it is, and what to do about it. */
export function Notice({ title, children }: { title: string; children: ReactNode }) {
  return (
    <aside className={classes.notice} aria-label={title}>
      <Sign tone="attention" size={14} />
      <div>
        <strong>{title}</strong>
        <div>{children}</div>
      </div>
    </aside>
  );
}
