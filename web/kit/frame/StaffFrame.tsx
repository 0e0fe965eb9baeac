import type { ReactNode } from 'react';
import { KeyHelp } from '../keys/index.ts';
import { Brand } from './Brand.tsx';
import { LanguageSwitch } from './LanguageSwitch.tsx';
import { type Person, PersonMenu } from './PersonMenu.tsx';
import { type Place, Places } from './Places.tsx';
import { SchemeSwitch } from './SchemeSwitch.tsx';
import { SkipLink } from './SkipLink.tsx';
import classes from './StaffFrame.module.css';

type Props = {
  agency: string;
  person: Person;
  places: readonly Place[];
  /** My state as an operator (待機 ▾ 0:42). */
  state?: ReactNode;
  /** What the floor is like now (待ち呼 3 最長 0:18), and what must be in reach on every page (SVを呼ぶ). */
  strip?: ReactNode;
  children: ReactNode;
};

/** The frame of the agency's own people: one bar above, the pages down the side, the page. */
export function StaffFrame({ agency, person, places, state, strip, children }: Props) {
  return (
    <div className={classes.frame}>
      <SkipLink />
      <header className={classes.bar}>
        <Brand beside={agency} />
        <div className={classes.state}>{state}</div>
        <div className={classes.strip}>{strip}</div>
        <div className={classes.tools}>
          <KeyHelp />
          <LanguageSwitch />
          <SchemeSwitch />
          <PersonMenu person={person} />
        </div>
      </header>
      <div className={classes.side}>
        <Places places={places} as="rows" />
      </div>
      <main id="page" className={classes.page}>
        {children}
      </main>
    </div>
  );
}
