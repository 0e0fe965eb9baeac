import type { ReactNode } from 'react';
import { LanguageSwitch } from './LanguageSwitch.tsx';
import { MorePlaces } from './MorePlaces.tsx';
import { type Person, PersonMenu } from './PersonMenu.tsx';
import { type Place, Places } from './Places.tsx';
import classes from './PortalFrame.module.css';
import { SchemeSwitch } from './SchemeSwitch.tsx';
import { SkipLink } from './SkipLink.tsx';

type Props = {
  /** The client's own company: this is their portal, the agency stands in small. */
  company: string;
  agency: string;
  person: Person;
  places: readonly Place[];
  /** My presence, on top of every page. */
  presence?: ReactNode;
  children: ReactNode;
};

/** How many places stand in the foot of a telephone; the others are behind one more. */
const inReach = 5;

/** The frame of a client's people: made for a telephone in one hand; with more room the pages move to the side. */
export function PortalFrame({ company, agency, person, places, presence, children }: Props) {
  return (
    <div className={classes.frame}>
      <SkipLink />
      <header className={classes.head}>
        <div className={classes.bar}>
          <p className={classes.company}>
            {company}
            <small>{agency}</small>
          </p>
          <div className={classes.tools}>
            <LanguageSwitch />
            <SchemeSwitch />
            <PersonMenu person={person} />
          </div>
        </div>
        {presence && <div className={classes.presence}>{presence}</div>}
      </header>
      <main id="page" className={classes.page}>
        {children}
      </main>
      <div className={classes.foot}>
        <Places places={places} as="tiles" />
        <MorePlaces places={places.slice(inReach)} />
      </div>
    </div>
  );
}
