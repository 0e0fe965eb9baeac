import type { Icon } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import classes from './EmptyState.module.css';

type Props = {
  /** What will appear here. */
  title: string;
  /** When it will, or what to do next. */
  next: ReactNode;
  icon?: Icon;
  action?: ReactNode;
};

/** An empty list, said kindly. */
export function EmptyState({ title, next, icon: Drawing, action }: Props) {
  return (
    <div className={classes.empty}>
      {Drawing && (
        <div className={classes.icon}>
          <Drawing size={26} stroke={1.5} />
        </div>
      )}
      <p className={classes.title}>{title}</p>
      <p className={classes.next}>{next}</p>
      {action}
    </div>
  );
}
