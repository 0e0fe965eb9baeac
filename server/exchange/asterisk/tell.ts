import type { Call, Fact } from '@denwaban/domain/calls';
import { hear } from '../../calls/hear.ts';
import { type Books, inAgency, theHouse } from '../../shell/agency.ts';
import type { Leg } from '../exchange.ts';

/** Tells the books what was heard of a call. */
export function tell(books: Books, { agency, call }: Leg, fact: Fact): Promise<Call | null> {
  return inAgency(books, { as: 'staff', agency, by: theHouse }, (tx) => hear(tx, call, fact));
}
