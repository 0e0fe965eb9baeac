import type { ChangeShown } from '@denwaban/api/scripts';
import { useWords } from '../../kit/words/index.ts';
import { apart } from './apart.ts';
import { changeWords } from './change-words.ts';
import classes from './versions.module.css';

type Props = { is: ChangeShown['is']; before: string; after: string };

/** One field before and after, what differs marked; what was added or removed stands alone. */
export function Apart({ is, before, after }: Props) {
  const words = useWords(changeWords);
  const parts = apart(before, after);
  if (is === 'added') return <dd className={classes.after}>{after}</dd>;
  if (is === 'removed') {
    return (
      <dd className={classes.before}>
        <del>{before}</del>
      </dd>
    );
  }
  return (
    <>
      <dd className={classes.before} data-says={words.before}>
        {before === '' ? (
          words.empty
        ) : (
          <>
            {parts.begin}
            {parts.before && <del>{parts.before}</del>}
            {parts.end}
          </>
        )}
      </dd>
      <dd className={classes.after} data-says={words.after}>
        {after === '' ? (
          words.empty
        ) : (
          <>
            {parts.begin}
            {parts.after && <ins>{parts.after}</ins>}
            {parts.end}
          </>
        )}
      </dd>
    </>
  );
}
