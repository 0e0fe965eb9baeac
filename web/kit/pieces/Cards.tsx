import type { ReactNode } from 'react';
import classes from './Cards.module.css';

/** Things one below the other, each to be read as a whole: for whoever has few of them. */
export function Cards({ children }: { children: ReactNode }) {
  return <ul className={classes.cards}>{children}</ul>;
}

/** `label` is what it is known by. */
export function Card({ label, children }: { label: string; children: ReactNode }) {
  return (
    <li>
      <article className={classes.card} aria-label={label}>
        {children}
      </article>
    </li>
  );
}
