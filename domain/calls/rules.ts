import type { CallRules } from './outcome.ts';

/** How long an operator has to write up a call before the next one may ring */
export const standardRules: CallRules = { wrapUpSeconds: 90 };
