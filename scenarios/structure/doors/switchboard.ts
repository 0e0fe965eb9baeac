import { join } from 'node:path';
import type { Exchanges } from '@denwaban/server/exchange/exchange.ts';
import { pretendExchange } from '@denwaban/server/exchange/pretend/pretend.ts';
import { shipped } from '@denwaban/server/guidance/sounds.ts';
import type { Books } from '@denwaban/server/shell/agency.ts';

/** Into which telephones are plugged in vain: the town has no engine. */
export const switchboard: NonNullable<Books['switchboard']> = {
  plugIn: async () => {},
  unplug: async () => {},
  lines: { open: ({ socket }) => void socket.destroy(), closeAll: () => {} },
};

/** Nothing becomes of what it rings. */
export const trialLine: NonNullable<Books['trialLine']> = {
  ring: async () => 'rings',
  putDown: async () => {},
};

/** Says the same whatever it is given: what is told is asked about elsewhere. */
export const speaker: NonNullable<Books['speaker']> = {
  voice: 'town',
  say: async () => join(shipped, 'please_wait'),
  hasSaid: async () => true,
};

/** By which operators ring out; and keys are pressed, and somebody is brought in or listens, wherever somebody talks. */
export function withLines(exchanges: Exchanges): Exchanges {
  const lines = { ...pretendExchange(), kind: 'asterisk', can: ['offer', 'hold', 'dial'] } as const;
  const pressed = [...exchanges].map(
    ([kind, exchange]) =>
      [kind, { ...exchange, can: [...exchange.can, 'send_keys', 'transfer', 'listen'] } as typeof exchange] as const,
  );
  return new Map([...pressed, ['asterisk', lines]]);
}
