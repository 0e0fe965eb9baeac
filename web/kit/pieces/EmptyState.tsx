import type { ReactNode } from 'react';
import classes from './EmptyState.module.css';

type Props = {
  /** What will appear here. */
  title: string;
  /** When it will, or what to do next. */
  next: ReactNode;
  icon?: ReactNode;
  action?: ReactNode;
};

/** An empty list, said kindly. */
export function EmptyState({ title, next, icon, action }: Props) {
  return (
    <div className={classes.empty}>
      {icon && <div className={classes.icon}>{icon}</div>}
      <p className={classes.title}>{title}</p>
      <p className={classes.next}>{next}</p>
      {action}
    </div>
  );
}
