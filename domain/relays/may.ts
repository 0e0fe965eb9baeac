import { may as mayPerson, type Who } from '../staff/index.ts';
import type { Relay } from './relay.ts';

export type RelayMay = { acknowledge: boolean; sendAgain: boolean };

export function may({ state }: Relay, who: Who): RelayMay {
  return {
    acknowledge: mayPerson(who, 'acknowledge_relays') && state.is !== 'acknowledged',
    sendAgain: mayPerson(who, 'retry_relays') && (state.is === 'unreached' || state.is === 'kept'),
  };
}
