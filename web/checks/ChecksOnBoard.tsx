import { listChecks } from '@denwaban/api/checks';
import { listRemarks } from '@denwaban/api/remarks';
import { Link } from '@tanstack/react-router';
import { useAsk } from '../kit/ask/index.ts';
import { StatePill } from '../kit/pieces/index.ts';
import { useSay, useWords } from '../kit/words/index.ts';
import classes from './checks.module.css';
import { checkWords } from './words.ts';

/** How many reports wait to be looked at and how many remarks to be listened to again; nothing while none does. */
export function ChecksOnBoard() {
  const words = useWords(checkWords).board;
  const say = useSay();
  const checks = useAsk(listChecks, { query: { limit: 1 } }).data;
  const remarks = useAsk(listRemarks, { query: { limit: 1 } }).data;
  const { held = 0, released = 0 } = checks ?? {};
  const open = remarks?.open ?? 0;
  if (held + released + open === 0) return null;
  return (
    <Link to="/checks" search={held + released > 0 ? {} : { tab: 'remarks' }} className={classes.board}>
      <strong>{words.title}</strong>
      {held > 0 && <StatePill tone="attention">{words.held(say.number(held))}</StatePill>}
      {released > 0 && <StatePill tone="active">{words.released(say.number(released))}</StatePill>}
      {open > 0 && <StatePill tone="attention">{words.remarks(say.number(open))}</StatePill>}
    </Link>
  );
}
