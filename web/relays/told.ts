import type { Message, ToldShown } from '@denwaban/api/relays';
import type { Tone } from '../kit/theme/index.ts';

type Relay = NonNullable<Message['relay']>;

export type ToldStanding =
  | 'acknowledged'
  | 'told'
  | 'unanswered'
  | 'kept'
  | 'failed'
  | 'underway'
  | 'next'
  | 'later'
  | 'spared';

export const toldTones: Record<ToldStanding, Tone> = {
  acknowledged: 'fine',
  told: 'quiet',
  unanswered: 'attention',
  kept: 'attention',
  failed: 'overdue',
  underway: 'active',
  next: 'quiet',
  later: 'quiet',
  spared: 'quiet',
};

/** How one person stands with a message. Once somebody has it, nobody is asked any more: those told before were told. */
export function toldStanding({ tried, acknowledgedAt, turn }: ToldShown, state: Relay['state']): ToldStanding {
  const isOver = state === 'acknowledged' || state === 'reported';
  if (acknowledgedAt) return 'acknowledged';
  if (!tried) return isOver ? 'spared' : turn?.is === 'next' ? 'next' : 'later';
  switch (tried.how) {
    case 'queued':
      return 'underway';
    case 'failed':
    case 'kept':
      return tried.how;
    case 'sent':
      return isOver ? 'told' : 'unanswered';
  }
}
