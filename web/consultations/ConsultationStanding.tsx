import type { ConsultationShown } from '@denwaban/api/consultations';
import { StatePill } from '../kit/pieces/index.ts';
import type { Tone } from '../kit/theme/index.ts';
import { useWords } from '../kit/words/index.ts';
import { consultationWords } from './words.ts';

type Standing = 'asked' | 'overdue' | 'answered' | 'withdrawn';

const tones: Record<Standing, Tone> = { asked: 'attention', overdue: 'overdue', answered: 'fine', withdrawn: 'quiet' };

/** How a question stands in one word. */
export function ConsultationStanding({ consultation: { state, overdue } }: { consultation: ConsultationShown }) {
  const words = useWords(consultationWords).standing;
  const standing = overdue ? 'overdue' : state;
  return <StatePill tone={tones[standing]}>{words[standing]}</StatePill>;
}
