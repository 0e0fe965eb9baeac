import type { RemarkShown } from '@denwaban/api/remarks';
import { StatePill } from '../kit/pieces/index.ts';
import { useWords } from '../kit/words/index.ts';
import { remarkWords } from './words.ts';

const tones = { open: 'attention', taken: 'active', overdue: 'overdue', settled: 'fine' } as const;

export function RemarkState({ remark: { state, overdue, owner } }: { remark: RemarkShown }) {
  const words = useWords(remarkWords);
  const shown = state === 'settled' ? 'settled' : overdue ? 'overdue' : owner ? 'taken' : 'open';
  return <StatePill tone={tones[shown]}>{words.state[shown]}</StatePill>;
}
