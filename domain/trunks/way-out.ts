import type { Destination } from '../numbers/index.ts';
import { isRefusal, type Refusal, refuse } from '../refusals/index.ts';
import type { Rate } from '../tolls/index.ts';
import { mayRing } from './may-ring.ts';
import type { Trunk, TrunkStanding } from './trunk.ts';

/** A trunk as it is this moment. */
export type TrunkNow = Trunk & {
  standing: TrunkStanding;
  /** The numbers it holds. */
  held: readonly string[];
  /** How many calls are on it, in and out. */
  busy: number;
  /** Yen since midnight, those who are on the line included. */
  spent: number;
};

export type Wanted = {
  dialled: string;
  /** What whoever is rung may be shown, the best first: numbers of the client's, before them the one for its own people. */
  shown: readonly string[];
  leadBack: ReadonlySet<string>;
};

/** By which trunk a number is rung, and as whom. */
export type WayOut = {
  trunk: string;
  /** E.164. */
  number: string;
  to: Destination;
  /** What whoever is rung sees: a number that the trunk holds, or its carrier would drop the call. */
  shown: string;
  rate: Rate;
};

/**
 * The one door to the outside: a number is rung by the trunk that may show the best of the numbers, or else by the first that
 * may ring it at all and shows its own. Refuses what `mayRing` does, trunk_missing, trunk_unreachable,
 * trunk_without_number, trunk_full, spending_cap_reached (with `cap` and `spent`).
 */
export function wayOut(wanted: Wanted, trunks: readonly TrunkNow[]): WayOut | Refusal {
  const inOrder = trunks.toSorted((one, other) => bestOf(one, wanted) - bestOf(other, wanted));
  const ways = inOrder.map((trunk) => wayBy(trunk, wanted));
  return ways.find((way) => !isRefusal(way)) ?? worthSaying(ways) ?? refuse('trunk_missing');
}

/** Which of the numbers it shows: the first is 0; none comes after all. */
function bestOf({ held }: TrunkNow, { shown }: Wanted): number {
  const best = shown.findIndex((number) => held.includes(number));
  return best === -1 ? shown.length : best;
}

/** That another is closed helps nobody, as long as there is more to say. */
function worthSaying(ways: readonly (WayOut | Refusal)[]): WayOut | Refusal | undefined {
  return ways.find((way) => isRefusal(way) && way.code !== 'trunk_closed') ?? ways[0];
}

function wayBy(trunk: TrunkNow, { dialled, shown: numbers, leadBack }: Wanted): WayOut | Refusal {
  const leads = mayRing({ dialled, trunk, leadBack });
  if (isRefusal(leads)) return leads;
  if (trunk.standing === 'rejected' || trunk.standing === 'unreachable') return refuse('trunk_unreachable');
  const shown = numbers.find((number) => trunk.held.includes(number)) ?? trunk.shownNumber;
  if (shown === null) return refuse('trunk_without_number');
  if (trunk.busy >= trunk.mostCalls) return refuse('trunk_full');
  const { spent, mostYenADay: cap } = trunk;
  const rate = trunk.rates[leads.to];
  if (rate.yen > 0 && spent + rate.yen > cap) return refuse('spending_cap_reached', [], { spent, cap });
  return { trunk: trunk.id, ...leads, shown, rate };
}
