import type { Call } from '@denwaban/domain/calls';
import { type Refusal, refuse } from '@denwaban/domain/refusals';
import * as calls from '../calls/store.ts';
import type { AgencyTx } from '../shell/agency.ts';

/** The call an operator has in hand, until its wrap-up is over. Refuses not_found, call_not_yours, call_ended. */
export async function callOf(tx: AgencyTx, id: string, operator: string): Promise<Call | Refusal> {
  const call = await calls.find(tx, id);
  if (!call) return refuse('not_found');
  switch (call.state.is) {
    case 'choosing':
    case 'at_client':
    case 'closed':
    case 'speaking':
    case 'spoken':
    case 'waiting':
    case 'kept':
    case 'offered':
    case 'dialling':
    case 'ringing_back':
      return refuse('call_not_yours');
    case 'talking':
    case 'held':
    case 'wrap_up':
      return call.state.operator === operator ? call : refuse('call_not_yours');
    case 'passed_on':
    case 'ended':
      return call.operator === operator ? refuse('call_ended') : refuse('call_not_yours');
  }
}
