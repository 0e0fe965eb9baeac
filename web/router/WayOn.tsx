import type { ReactNode } from 'react';
import { PageTitle } from '../kit/pieces/index.ts';
import { useWords } from '../kit/words/index.ts';
import classes from './WayOn.module.css';
import { routerWords } from './words.ts';

/** A page that is not the one asked for: what happened, that nothing was lost, the way on. */
export function WayOn({ title, next, action }: { title: string; next: string; action?: ReactNode }) {
  const words = useWords(routerWords);
  return (
    <>
      <PageTitle about={next}>{title}</PageTitle>
      <div className={classes.actions}>
        {action}
        <a href="/" className={classes.link}>
          {words.home}
        </a>
      </div>
    </>
  );
}
