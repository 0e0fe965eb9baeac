import type { TradeEvent } from '@denwaban/domain/events';
import type { Lane } from '../shell/jobs.ts';

/** A job that an event causes. Its handler is named in server/handlers.ts. */
export type Reaction = { lane: Lane; do: string };

/** The one visible map of "when this happened, that is done": enqueued in the transaction of the event. */
export const reactions: Partial<Record<TradeEvent['name'], readonly Reaction[]>> = {
  'call.ended': [{ lane: 'reactions', do: 'judge_usage' }],
  'call.disposed': [{ lane: 'reactions', do: 'judge_usage' }],
  'case.opened': [{ lane: 'reactions', do: 'plan_relay' }],
  'case.call_joined': [
    { lane: 'reactions', do: 'tell_chase' },
    { lane: 'reactions', do: 'assess_risk' },
  ],
  'callback.overdue': [{ lane: 'reactions', do: 'assess_risk' }],
  'relay.unreached': [{ lane: 'reactions', do: 'assess_risk' }],
  'script.proposed': [{ lane: 'reactions', do: 'tell_of_proposal' }],
  'script.proposal_accepted': [{ lane: 'reactions', do: 'tell_of_proposal' }],
  'script.proposal_returned': [{ lane: 'reactions', do: 'tell_of_proposal' }],
  'text.written': [{ lane: 'letters', do: 'send_text' }],
  'letter.written': [{ lane: 'letters', do: 'send_letter' }],
};
