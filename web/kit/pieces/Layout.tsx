import type { ReactNode } from 'react';
import classes from './Layout.module.css';

type Props = { children: ReactNode };

/** Sheets one below the other. */
export function Sheets({ children }: Props) {
  return <div className={classes.sheets}>{children}</div>;
}

/** What a page is about, and beside it what goes with it; one below the other where there is little room. */
export function Beside({ children, aside }: Props & { aside: ReactNode }) {
  return (
    <div className={classes.beside}>
      <div className={classes.sheets}>{children}</div>
      <div className={classes.sheets}>{aside}</div>
    </div>
  );
}

/** What narrows a list down, above it. */
export function Toolbar({ children }: Props) {
  return <div className={classes.toolbar}>{children}</div>;
}

/** The fields of a form, side by side where there is room. */
export function Fields({ children }: Props) {
  return <div className={classes.fields}>{children}</div>;
}

/** The buttons at the end of a form, and what is said beside them. */
export function Buttons({ children }: Props) {
  return <div className={classes.buttons}>{children}</div>;
}
