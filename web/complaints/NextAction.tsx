import type { NextActionShown } from '@denwaban/api/complaint-shapes';
import { Countdown, Moment, StatePill } from '../kit/pieces/index.ts';
import { useWords } from '../kit/words/index.ts';
import classes from './complaints.module.css';
import { nextWords } from './next-words.ts';

/** Whose move it is, what it is, and by when: the same line for the agency and for the client. */
export function NextAction({ next }: { next: NextActionShown | null }) {
  const words = useWords(nextWords);
  if (next === null) return <p className={classes.soft}>{words.none}</p>;
  return (
    <p className={classes.next} data-overdue={next.overdue || undefined}>
      <Owner next={next} />
      <strong>{words.what[next.what]}</strong>
      {next.who && <span>{words.who(next.who.name)}</span>}
      <span className={classes.by}>
        {words.by} <Moment at={next.by} /> <Countdown until={next.by} />
      </span>
    </p>
  );
}

/** As a list has room for it: whose move, and whether it is late. */
export function NextOwner({ next }: { next: NextActionShown | null }) {
  return next && <Owner next={next} />;
}

function Owner({ next: { owner, overdue } }: { next: NextActionShown }) {
  const words = useWords(nextWords);
  const tone = overdue ? 'overdue' : owner === 'agency' ? 'attention' : 'active';
  return (
    <StatePill tone={tone}>
      {words.owner[owner]}
      {overdue && ` ${words.overdue}`}
    </StatePill>
  );
}
