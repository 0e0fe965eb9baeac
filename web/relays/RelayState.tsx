import type { RelayShown } from '@denwaban/api/relays';
import { StatePill } from '../kit/pieces/index.ts';
import type { Tone } from '../kit/theme/index.ts';
import { useWords } from '../kit/words/index.ts';
import { officeRelayWords } from './office-words.ts';
import { labelTones } from './standing.ts';

const tones: Record<RelayShown['state'], Tone> = {
  sending: 'active',
  retrying: 'attention',
  awaiting: 'attention',
  kept: 'attention',
  acknowledged: 'fine',
  reported: 'fine',
  unreached: 'overdue',
};

/** How far a report has come. */
export function RelayState({ state }: Pick<RelayShown, 'state'>) {
  const words = useWords(officeRelayWords);
  return <StatePill tone={tones[state]}>{words.state[state]}</StatePill>;
}

export function RelayLabel({ label }: Pick<RelayShown, 'label'>) {
  const words = useWords(officeRelayWords);
  return <StatePill tone={labelTones[label]}>{words.label[label]}</StatePill>;
}
