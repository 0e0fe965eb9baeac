import type { Call } from '../calls/index.ts';
import { isFree, type Operator } from './operator.ts';
import { standardRules } from './rules.ts';

/** Since when an operator has been in the state that is shown; `call` is the one in hand. */
export function shownSince(operator: Operator, call: Pick<Call, 'state' | 'endedAt'> | null): Date {
  switch (call?.state.is) {
    case 'dialling':
    case 'ringing_back':
    case 'talking':
    case 'held':
      return call.state.since;
    case 'wrap_up':
      return call.endedAt ?? operator.since;
    case 'offered':
      return new Date(call.state.until.getTime() - standardRules.offerSeconds * 1000);
    default:
      return isFree(operator) && operator.idleSince > operator.since ? operator.idleSince : operator.since;
  }
}
