import type { ReactNode } from 'react';
import { Brand } from './Brand.tsx';
import { LanguageSwitch } from './LanguageSwitch.tsx';
import classes from './PublicFrame.module.css';
import { SchemeSwitch } from './SchemeSwitch.tsx';

/** The frame of pages that anybody may open: signing in, a caller's page, a letter's link. One sheet of paper in the light. */
export function PublicFrame({ children }: { children: ReactNode }) {
  return (
    <div className={classes.frame}>
      <header className={classes.bar}>
        <Brand />
        <div className={classes.tools}>
          <LanguageSwitch />
          <SchemeSwitch />
        </div>
      </header>
      <main id="page" className={classes.page}>
        <div className={classes.sheet}>{children}</div>
      </main>
    </div>
  );
}
