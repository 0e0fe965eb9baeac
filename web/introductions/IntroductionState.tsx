import type { OwnIntroduction } from '@denwaban/api/introductions';
import { StatePill } from '../kit/pieces/index.ts';
import type { Tone } from '../kit/theme/index.ts';
import { useWords } from '../kit/words/index.ts';
import { introductionWords } from './words.ts';

const toneOf: Record<OwnIntroduction['state'], Tone> = {
  open: 'attention',
  met: 'active',
  answered: 'fine',
  withdrawn: 'quiet',
  lapsed: 'quiet',
};

export function IntroductionState({ introduction: { state, missed } }: { introduction: OwnIntroduction }) {
  const words = useWords(introductionWords).state;
  const isMissed = missed && (state === 'open' || state === 'lapsed');
  return <StatePill tone={isMissed ? 'overdue' : toneOf[state]}>{isMissed ? words.missed : words[state]}</StatePill>;
}
