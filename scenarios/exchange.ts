import type { Exchange } from '@denwaban/server/exchange/exchange.ts';

/**
 * The pretend exchange of a world whose time stands still: it carries out within the transaction, so that nothing goes on
 * behind the back of the story. `rings` hears which operator's telephone rings.
 */
export function storyExchange(rings: (operator: string) => void): Exchange {
  return {
    kind: 'pretend',
    can: ['offer', 'hold'],
    reach: 'in_books',
    carryOut: async (tx, _leg, _step, command) => {
      if (command.do === 'ring') tx.afterCommit(() => rings(command.operator));
    },
  };
}
