import { callerHangsUp, followCall, ringByButton } from '@denwaban/api/exchange';
import type { Person } from '../asking.ts';

/** A visitor of a page with a call button; a number is no more than what they type. */
export function webCaller(stranger: Person, key: string) {
  let token = '';
  return {
    rings: async (statedNumber: string | null = null): Promise<string> => {
      const ringing = await stranger.asks(ringByButton, { params: { key }, body: { statedNumber } });
      token = ringing.token;
      return ringing.call;
    },
    hears: () => stranger.asks(followCall, { params: { token } }),
    hangsUp: () => stranger.asks(callerHangsUp, { params: { token } }),
  };
}
