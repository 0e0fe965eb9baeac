import type { MissedCallShown } from '@denwaban/api/missed-calls';
import { StatePill } from '../kit/pieces/index.ts';
import { useWords } from '../kit/words/index.ts';
import { missedCallWords } from './words.ts';

export function MissedCallState({ missed }: { missed: MissedCallShown }) {
  const words = useWords(missedCallWords);
  const { state, settled, overdue, claimedBy } = missed;
  if (state !== 'open') return <StatePill tone="fine">{words.result[settled?.result ?? 'answered']}</StatePill>;
  if (overdue) return <StatePill tone="overdue">{words.state.overdue}</StatePill>;
  if (claimedBy) return <StatePill tone="active">{words.state.claimed(claimedBy.name)}</StatePill>;
  return <StatePill tone="attention">{words.state.open}</StatePill>;
}
