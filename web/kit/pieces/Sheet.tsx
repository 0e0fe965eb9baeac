import type { ReactNode } from 'react';
import classes from './Sheet.module.css';

/** A sheet of paper on the desk: the surface everything stands on. `flush` lets a table reach its edges. */
export function Sheet({ title, flush = false, children }: { title?: string; flush?: boolean; children: ReactNode }) {
  return (
    <section className={classes.sheet} data-flush={flush || undefined}>
      {title && <h2 className={classes.title}>{title}</h2>}
      {children}
    </section>
  );
}
