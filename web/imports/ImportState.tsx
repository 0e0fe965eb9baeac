import type { ImportLine } from '@denwaban/api/imports';
import { StatePill } from '../kit/pieces/index.ts';
import type { Tone } from '../kit/theme/index.ts';
import { useWords } from '../kit/words/index.ts';
import { importWords } from './words.ts';

const tones: Record<ImportLine['state'], Tone> = {
  checking: 'active',
  checked: 'attention',
  taking: 'active',
  taken: 'fine',
  undoing: 'active',
  undone: 'quiet',
};

/** Before its columns are named no row has been looked at. */
export function ImportState({ line: { state, counts } }: { line: ImportLine }) {
  const words = useWords(importWords);
  const isUnread = state === 'checked' && counts.new + counts.known + counts.refused === 0;
  return <StatePill tone={tones[state]}>{isUnread ? words.stateToMatch : words.state[state]}</StatePill>;
}
