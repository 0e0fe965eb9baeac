import { type ReactNode, useEffect, useRef } from 'react';
import classes from './PageTitle.module.css';

type Props = {
  children: string;
  /** One line under the title: what this page is for. */
  about?: ReactNode;
  actions?: ReactNode;
};

/** The title of a page, also in the browser's tab. Arriving here moves the focus to it, so that screen readers begin at the beginning. */
export function PageTitle({ children, about, actions }: Props) {
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = children;
  }, [children]);
  useEffect(() => {
    const isAtWork = document.activeElement?.closest('#page');
    if (!isAtWork) title.current?.focus({ preventScroll: true });
  }, []);
  return (
    <header className={classes.head}>
      <div>
        <h1 ref={title} tabIndex={-1} className={classes.title}>
          {children}
        </h1>
        {about && <p className={classes.about}>{about}</p>}
      </div>
      {actions && <div className={classes.actions}>{actions}</div>}
    </header>
  );
}
