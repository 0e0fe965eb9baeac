import type { Call, CallState, Offered, PastOffer } from './call.ts';
import type { Command } from './command.ts';

/** The past offers of a call, with the open one among them. */
export function past(call: Call, { offer, operator }: Offered, how: PastOffer['how']): PastOffer[] {
  return [...call.pastOffers, { offer, operator, how }];
}

/** Those of a call whose caller does not wait for an open one, if there is one. */
export function withdrawnOffer(call: Call): readonly PastOffer[] {
  return call.state.is === 'offered' ? past(call, call.state, 'withdrawn') : call.pastOffers;
}

export function stopRinging(state: CallState): Command[] {
  return state.is === 'offered' ? [{ do: 'stop_ringing', operator: state.operator, offer: state.offer }] : [];
}
