import { type Refusal, refuse } from '../refusals/index.ts';
import type { Call } from './call.ts';

/**
 * Whether this operator may take a message of a call: whoever answered it last, as often as it had matters in it and however
 * late, but not once it was put away as no message at all. Refuses call_not_yours, call_already_disposed.
 */
export function allowMessage({ operator: answeredBy, disposition }: Call, operator: string): Refusal | 'allowed' {
  if (answeredBy !== operator) return refuse('call_not_yours');
  return disposition === null || disposition === 'message' ? 'allowed' : refuse('call_already_disposed');
}
