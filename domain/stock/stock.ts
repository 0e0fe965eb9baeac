// Stock (番号の在庫): the numbers that carriers have given us. One is lent to a client from a day to a day, then cools for
// some weeks, since people go on ringing whoever had it last; or it goes back to its carrier.

export type StockNumber = {
  id: string;
  trunk: string;
  /** E.164 */
  number: string;
  addedAt: Date;
  /** To the carrier, for good. */
  returnedAt: Date | null;
  /** Whether it is what clients' people see when we ring them. */
  forPeople: boolean;
};

export type Lending = {
  id: string;
  /** What is lent. */
  stock: string;
  client: string;
  line: string;
  /** Tokyo days; `until` is the last one, null while nobody has said. */
  from: string;
  until: string | null;
  /** What callers hear when it is over, for as long as the number cools; empty: that there is no such number. */
  guidance: string;
  endedAt: Date | null;
  /** When it had cooled. */
  overAt: Date | null;
};

export type StockStanding =
  | { is: 'free' }
  | { is: 'for_people' }
  | { is: 'lent'; lending: Lending }
  | { is: 'cooling'; lending: Lending; until: Date }
  | { is: 'returned'; at: Date };

export const stockStates = ['free', 'for_people', 'lent', 'cooling', 'returned'] as const;

/** `id` is the number's. */
export type StockEvent = { id: string } & (
  | { name: 'stock.added' | 'stock.returned'; client: null; data: Record<never, never> }
  | { name: 'stock.chosen_for_people' | 'stock.left_for_people'; client: null; data: Record<never, never> }
  | { name: 'stock.lent'; client: string; data: { line: string; until: string | null } }
  | { name: 'stock.lending_changed'; client: string; data: { line: string; until: string | null } }
  | { name: 'stock.lending_ended'; client: string; data: { line: string; guided: boolean } }
  | { name: 'stock.cooled'; client: string; data: { line: string } }
);

export type LendingAnswer = { lending: Lending; events: readonly StockEvent[] };
