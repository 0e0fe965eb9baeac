import type { RoundWhy } from './round.ts';

type Reasons = {
  /** Somebody is in danger, by the words that were heard. */
  isEmergency: boolean;
  /** 4 is the highest: safety, personal data, press, a legal threat. Null where nothing is complained of. */
  severity: 1 | 2 | 3 | 4 | null;
  /** False: a consumer centre, a lawyer, the police or another authority, the press, a business partner. */
  isCustomer: boolean;
};

/** Why the client has to be rung at once; null where a letter will do. */
export function whyToRing({ isEmergency, severity, isCustomer }: Reasons): RoundWhy | null {
  if (isEmergency) return 'emergency';
  if (severity === 4) return 'severity';
  return isCustomer ? null : 'authority';
}
