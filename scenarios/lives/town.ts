// A town: the people who ring, answer and are reported to, and what they know of each other.
import type { Chance } from '../chance.ts';
import type { Errand } from '../errands/index.ts';

/** What becomes of a message at the client: read and rung back as usual, left unread, or read and forgotten. */
export type Fate = 'usual' | 'unread' | 'forgotten';

export type Town = {
  luck: Chance;
  /** How many intakes, from 0 to 1, are saved while they are typed: of one that is finished nothing is left in the books. */
  typing: number;
  /** What the caller on a call wants, and how that caller hangs up. */
  calls: Map<string, { errand: Errand; fate: Fate; hangsUp(): Promise<void> }>;
  answered: Set<string>;
  /** Cases that were taken down, by the receipt number in the letters about them. */
  cases: Map<string, { id: string; fate: Fate; isRead: boolean }>;
};

export function town(luck: Chance, typing: number): Town {
  return { luck, typing, calls: new Map(), answered: new Set(), cases: new Map() };
}
