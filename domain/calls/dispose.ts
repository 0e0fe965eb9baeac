import type { Call, Disposition } from './call.ts';
import { end, lineDead } from './end.ts';
import { type CallEvent, event } from './event.ts';
import type { FactNamed } from './fact.ts';
import { changed, type Moment, type Outcome, unchanged } from './outcome.ts';
import { endWrapUp } from './wrap-up.ts';

/**
 * Ends a call in one stroke: the line, the wrap-up, or, after both, only the question what it was, so that it can be
 * counted. The first disposition stands.
 */
export function disposed(call: Call, fact: FactNamed<'disposed'>, { now }: Moment): Outcome {
  const { disposition, operator, memo } = fact;
  if (call.operator !== operator || call.disposition || call.out) return unchanged(call);
  const judged: Call = { ...call, disposition, memo: memo?.trim() || null };
  const said = saidWhat(judged, disposition, operator, null);
  switch (call.state.is) {
    case 'talking':
    case 'held': {
      const ended = end(lineDead(judged, 'operator', now), 'talked');
      const hungUp = event(call, 'call.hung_up', { by: 'operator' });
      return changed(ended.call, { commands: [{ do: 'hang_up' }], events: [hungUp, said, ended.event] });
    }
    case 'wrap_up':
      return endWrapUp(judged, operator, [said]);
    case 'passed_on':
    case 'ended':
      return changed(judged, { events: [said] });
    case 'dialling':
    case 'choosing':
    case 'at_client':
    case 'closed':
    case 'speaking':
    case 'spoken':
    case 'waiting':
    case 'kept':
    case 'offered':
    case 'ringing_back':
      return unchanged(call);
  }
}

/** A case opened from the call makes it a message, whenever it comes; the operator may go on talking or open another. */
export function messageTaken(call: Call, fact: FactNamed<'case_opened'>): Outcome {
  if (call.operator === null || call.disposition || call.out) return unchanged(call);
  const judged: Call = { ...call, disposition: 'message' };
  return changed(judged, { events: [saidWhat(judged, 'message', call.operator, fact.case)] });
}

function saidWhat(call: Call, disposition: Disposition, operator: string, opened: string | null): CallEvent {
  return event(call, 'call.disposed', { disposition, operator, case: opened, late: call.state.is === 'ended' });
}
