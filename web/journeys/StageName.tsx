import type { JourneyLine } from '@denwaban/api/journeys';
import { StatePill } from '../kit/pieces/index.ts';
import type { Tone } from '../kit/theme/index.ts';
import { useWords } from '../kit/words/index.ts';
import { journeyWords } from './words.ts';

const tones: Record<JourneyLine['stage'], Tone> = {
  ...({ inquiry: 'quiet', quoted: 'quiet', applied: 'active', verifying: 'active', opening: 'attention' } as const),
  ...({ live: 'fine', leaving: 'attention', left: 'quiet' } as const),
};

export function StageName({ stage, next }: Pick<JourneyLine, 'stage' | 'next'>) {
  const words = useWords(journeyWords);
  return <StatePill tone={tones[stage]}>{next.is === 'dropped' ? words.dropped : words.stage[stage]}</StatePill>;
}
