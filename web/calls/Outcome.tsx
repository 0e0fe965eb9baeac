import type { CallLine } from '@denwaban/api/call-shapes';
import { StatePill } from '../kit/pieces/index.ts';
import { useWords } from '../kit/words/index.ts';
import { officeCallWords } from './office-words.ts';

/** What became of a call: what it was about in one word, or why it was no conversation, or that it goes on. */
export function Outcome({ call: { state, how, disposition, nobody } }: { call: CallLine }) {
  const words = useWords(officeCallWords);
  if (state !== 'ended') return <StatePill tone="active">{words.state[state]}</StatePill>;
  if (nobody) return <StatePill tone="quiet">{words.nobody[nobody]}</StatePill>;
  if (how === 'abandoned' || how === 'lost') return <StatePill tone="attention">{words.how[how]}</StatePill>;
  return disposition ? words.disposition[disposition] : words.how[how ?? 'talked'];
}
