import { hangUpPretend, ringPretend } from '@denwaban/api/exchange';
import type { Person } from '../asking.ts';

/** A pretend caller under a number, or 非通知; `exchange` is whoever may steer the pretend exchange. */
export function caller(exchange: Person, from: string) {
  let ringing: string | null = null;
  return {
    rings: async (line: { id: string }): Promise<string> => {
      const { call } = await exchange.asks(ringPretend, { body: { line: line.id, from } });
      ringing = call;
      return call;
    },
    hangsUp: async () => {
      if (!ringing) throw new Error('this caller has not rung');
      await exchange.asks(hangUpPretend, { params: { id: ringing } });
    },
  };
}
