import type { ChangeShown } from '@denwaban/api/changes';
import { StatePill } from '../kit/pieces/index.ts';
import type { Tone } from '../kit/theme/index.ts';
import { useWords } from '../kit/words/index.ts';
import { changeWords } from './words.ts';

const tones: Record<ChangeShown['state'], Tone> = {
  proposed: 'attention',
  accepted: 'active',
  in_force: 'fine',
  returned: 'overdue',
  withdrawn: 'quiet',
};

export function ChangeState({ state }: { state: ChangeShown['state'] }) {
  const words = useWords(changeWords);
  return <StatePill tone={tones[state]}>{words.state[state]}</StatePill>;
}
