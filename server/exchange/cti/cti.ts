import type { Exchange } from '../exchange.ts';

/**
 * CTI: an existing PBX moves the media and tells us of it afterwards. Nothing is commanded; the desk shows what was told,
 * and what an operator ends at the desk has ended in our books.
 */
export function ctiExchange(): Exchange {
  return { kind: 'cti', can: [], reach: 'in_books', carryOut: async () => {} };
}
