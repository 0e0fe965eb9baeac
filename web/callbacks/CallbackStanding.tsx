import type { CallbackShown } from '@denwaban/api/callbacks';
import { StatePill } from '../kit/pieces/index.ts';
import type { Tone } from '../kit/theme/index.ts';
import { useWords } from '../kit/words/index.ts';
import { callbackWords } from './words.ts';

type Standing = 'open' | 'claimed' | 'passed_on' | 'done' | 'overdue';

const tones: Record<Standing, Tone> = {
  open: 'attention',
  claimed: 'active',
  passed_on: 'attention',
  done: 'fine',
  overdue: 'overdue',
};

/** How a callback stands in one word. */
export function CallbackStanding({ callback }: { callback: CallbackShown }) {
  const words = useWords(callbackWords).standing;
  const standing = standingOf(callback);
  return <StatePill tone={tones[standing]}>{words[standing]}</StatePill>;
}

function standingOf({ state, overdue, claimedBy }: CallbackShown): Standing {
  if (state === 'done') return 'done';
  if (overdue) return 'overdue';
  if (state === 'passed_on') return 'passed_on';
  return claimedBy ? 'claimed' : 'open';
}
