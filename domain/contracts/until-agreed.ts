import { usualRules } from '../relays/index.ts';
import type { Contract } from './contract.ts';
import { usualCountRules } from './count-rules.ts';
import { usualEndingReports } from './endings.ts';

/**
 * What holds for a client before its first contract begins, whose test calls come in all the same: messages only, no promise
 * of a time, nothing to pay.
 */
export const untilAgreed: Omit<Contract, 'id' | 'client' | 'effectiveFrom'> = {
  tier: 1,
  includedCalls: 0,
  baseYen: 0,
  perExtraCallYen: 0,
  wrapUpSeconds: 90,
  callbackPolicy: { targetMinutes: 120, mayPromise: null },
  relayWindowMinutes: usualRules.windowMinutes,
  countRules: usualCountRules,
  endings: usualEndingReports,
};
