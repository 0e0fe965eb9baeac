import type { ClientCard } from '@denwaban/api/clients';
import { StatePill } from '../kit/pieces/index.ts';
import type { Tone } from '../kit/theme/index.ts';
import { useWords } from '../kit/words/index.ts';
import { clientWords } from './words.ts';

const tones: Record<ClientCard['state'], Tone> = { onboarding: 'attention', live: 'active', left: 'quiet' };

export function ClientState({ state }: Pick<ClientCard, 'state'>) {
  return <StatePill tone={tones[state]}>{useWords(clientWords).state[state]}</StatePill>;
}
