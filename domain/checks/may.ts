import { may as able, type Who } from '../staff/index.ts';
import type { Check } from './check.ts';

export type CheckMay = { pass: boolean };

export function may({ state }: Check, who: Who & { id: string }, takenBy: string | null): CheckMay {
  return { pass: able(who, 'check_reports') && state.is !== 'passed' && who.id !== takenBy };
}
