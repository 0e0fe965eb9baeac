import type { Exchange } from '@denwaban/server/exchange/exchange.ts';

/** An operator's telephone rings for this offer of a call. */
export type Ringing = { call: string; operator: string; offer: string };

/**
 * The pretend exchange of a world whose time stands still: it carries out within the transaction, so that nothing goes on
 * behind the back of the story. `rings` hears whose telephone rings, once that is certain.
 */
export function storyExchange(rings: (ringing: Ringing) => void): Exchange {
  return {
    kind: 'pretend',
    can: ['offer', 'hold', 'record_at_desk'],
    reach: 'in_books',
    carryOut: async (tx, { call }, _step, command) => {
      if (command.do === 'ring')
        tx.afterCommit(() => rings({ call, operator: command.operator, offer: command.offer }));
    },
  };
}
