import type { Exchange } from '../exchange.ts';

/**
 * Manual (手動受付): the operator answers any telephone whatever and names the client. There is nothing to be moved: a call
 * stands as the operator's own until it is ended, whatever becomes of the page.
 */
export function manualExchange(): Exchange {
  return { kind: 'manual', can: [], reach: 'in_books', carryOut: async () => {} };
}
