// Trunk (外線): what joins our exchange to a carrier's, with the numbers the carrier has given us for it.
import type { Destination } from '../numbers/index.ts';
import type { Rates, TollEvent } from '../tolls/index.ts';

export type Trunk = {
  id: string;
  name: string;
  /** By an account we sign in to the carrier with and its password, or by the addresses both know each other by. */
  joins: 'account' | 'address';
  /** The carrier's: a name or an address. */
  host: string;
  port: number;
  /** Empty where the carrier knows us by our address. */
  account: string;
  /** Addresses and ranges its calls come from, besides its host. */
  peers: readonly string[];
  /** How many calls at once the contract with the carrier has. */
  mostCalls: number;
  /** What kinds of numbers may be rung by it. */
  rings: readonly Destination[];
  /** What the carrier takes. */
  rates: Rates;
  /** Yen; more is not begun on any one day. */
  mostYenADay: number;
  /** What we show whom we ring where the line has no number of this trunk: one that it holds, or null for none. */
  shownNumber: string | null;
  /** A closed one is not known to the exchange. */
  state: 'open' | 'closed';
};

/**
 * What the exchange has heard of it. `joining`: it asks and was not answered yet; `unknown`: there is no exchange to
 * ask, or it was not asked yet.
 */
export const trunkStandings = ['registered', 'reachable', 'joining', 'rejected', 'unreachable', 'unknown'] as const;
export type TrunkStanding = (typeof trunkStandings)[number];

export type TrunkEvent =
  | TollEvent
  | ({ client: null; id: string } & (
      | { name: 'trunk.added' | 'trunk.changed'; data: Record<never, never> }
      | { name: 'trunk.heard'; data: { standing: TrunkStanding } }
    ));
