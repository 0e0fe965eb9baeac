import type { Message } from '@denwaban/api/relays';
import type { Tone } from '../kit/theme/index.ts';

export const labelTones: Record<Message['label'], Tone> = { urgent: 'overdue', callback: 'attention', report: 'quiet' };

/** What a message wants of the person who reads it. */
export type Wanted =
  | { is: 'confirmation' }
  | { is: 'somebody' }
  | { is: 'result'; by: { id: string; name: string } }
  | { is: 'agency' }
  | { is: 'nothing' };

/** The next step. A message with a promise wants somebody to take it on, then a result; one without wants to be confirmed. */
export function wanted({ relay, callback }: Pick<Message, 'relay' | 'callback'>): Wanted {
  if (callback && callback.state !== 'done') {
    if (callback.state === 'passed_on') return { is: 'agency' };
    return callback.claimedBy ? { is: 'result', by: callback.claimedBy } : { is: 'somebody' };
  }
  const isArrived = relay?.state === 'reported' || relay?.state === 'acknowledged';
  return relay?.may.acknowledge && !isArrived ? { is: 'confirmation' } : { is: 'nothing' };
}
