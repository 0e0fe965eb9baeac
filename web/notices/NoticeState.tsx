import type { NoticeShown } from '@denwaban/api/notices';
import { StatePill } from '../kit/pieces/index.ts';
import { useWords } from '../kit/words/index.ts';
import { noticeWords } from './words.ts';

const tones = {
  wished: 'attention',
  coming: 'quiet',
  standing: 'active',
  over: 'quiet',
  declined: 'quiet',
  withdrawn: 'quiet',
} as const;

type Props = { state: NoticeShown['state']; door?: 'agency' | 'company' };

export function NoticeState({ state, door = 'agency' }: Props) {
  const words = useWords(noticeWords);
  return <StatePill tone={tones[state]}>{door === 'agency' ? words.state[state] : words.own.state[state]}</StatePill>;
}
