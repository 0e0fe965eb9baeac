import { Link } from '@tanstack/react-router';
import { Sign, toned } from '../kit/pieces/index.ts';
import { useSay, useWords } from '../kit/words/index.ts';
import { type Box, boxes } from './box.ts';
import classes from './inbox.module.css';
import { relayWords } from './words.ts';

type Counts = { unread: number; callback: number; overdue: number };

export function Boxes({ counts }: { counts: Counts | undefined }) {
  const words = useWords(relayWords);
  return (
    <nav className={classes.boxes} aria-label={words.boxes.title}>
      {boxes.map((each) => (
        <Link
          key={each}
          to="/portal/inbox"
          search={each === 'unread' ? {} : { box: each }}
          className={classes.box}
          activeOptions={{ exact: true, includeSearch: true }}
        >
          <span>{words.boxes[each]}</span>
          {counts && <Count box={each} counts={counts} />}
        </Link>
      ))}
    </nav>
  );
}

function Count({ box, counts }: { box: Box; counts: Counts }) {
  const words = useWords(relayWords);
  const say = useSay();
  if (box === 'done') return null;
  const isLate = box === 'callback' && counts.overdue > 0;
  return (
    <>
      <strong className={classes.count}>{words.count(say.number(counts[box]))}</strong>
      {isLate && (
        <span className={classes.late} style={toned('overdue')}>
          <Sign tone="overdue" />
          {words.overdue(say.number(counts.overdue))}
        </span>
      )}
    </>
  );
}
