// Contract (契約・料金プラン): what the agency and one client agreed from a day on, as data: price, tier, promises, windows,
// and what counts as a call. A change is a new contract from a later day; the old one stays for the days it held.
import type { CallbackPolicy } from '../callbacks/index.ts';
import { type RelayRules, usualRules } from '../relays/index.ts';
import type { CountRules } from './count-rules.ts';
import type { EndingReports } from './endings.ts';

export type Contract = {
  id: string;
  client: string;
  /** Tokyo day, `'2026-05-01'`. */
  effectiveFrom: string;
  /** 1次受け takes and reports; 2次受け answers within the manual. */
  tier: 1 | 2;
  /** Calls a month that the base covers. */
  includedCalls: number;
  /** Yen a month, without tax. */
  baseYen: number;
  /** Yen for each call over the included ones, without tax. */
  perExtraCallYen: number;
  wrapUpSeconds: number;
  callbackPolicy: CallbackPolicy;
  relayWindowMinutes: RelayRules['windowMinutes'];
  countRules: CountRules;
  /** How the client hears of calls that ended in one stroke. */
  endings: EndingReports;
};

/** The contract that holds on a Tokyo day: the latest to have begun; null before the first. */
export function inForce(contracts: readonly Contract[], day: string): Contract | null {
  const begun = contracts.filter(({ effectiveFrom }) => effectiveFrom <= day);
  return begun.reduce<Contract | null>(
    (latest, each) => (latest && latest.effectiveFrom >= each.effectiveFrom ? latest : each),
    null,
  );
}

/** How a relay of this client goes: its own windows, the house's retries. */
export function relayRules({ relayWindowMinutes }: Pick<Contract, 'relayWindowMinutes'>): RelayRules {
  return { ...usualRules, windowMinutes: relayWindowMinutes };
}
