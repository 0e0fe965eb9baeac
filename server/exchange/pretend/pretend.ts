import type { Command } from '@denwaban/domain/calls';
import type { Exchange, Leg } from '../exchange.ts';

export type Obeyed = { leg: Leg; step: number; command: Command };

/**
 * Pretend: an exchange without telephones, for tests, training and load. Its callers are the endpoints below `/pretend`;
 * it obeys every command at once, each (call, step) once, and tells `watch` what it did.
 */
export function pretendExchange(watch: (obeyed: Obeyed) => void = () => {}): Exchange {
  const lastStep = new Map<string, number>();
  return {
    kind: 'pretend',
    can: ['offer', 'hold', 'record_at_desk', 'voicemail', 'tell_wait', 'keys', 'transfer', 'listen'],
    reach: 'outside',
    carryOut: async (leg, step, command) => {
      if ((lastStep.get(leg.call) ?? 0) >= step) return;
      if (command.do === 'hang_up') lastStep.delete(leg.call);
      else lastStep.set(leg.call, step);
      watch({ leg, step, command });
    },
  };
}
