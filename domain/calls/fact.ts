// A fact is what was heard about a call: from the exchange, an operator's desk, the routing or the clock.
import type { OneStrokeEnding } from './call.ts';

export type Fact =
  /** The closing announcement was played to its end. */
  | { fact: 'announced' }
  /** A caller has spoken to the machine for so many seconds, silence left out, and it is kept; 0: nothing was said. */
  | { fact: 'message_left'; seconds: number }
  /** Nothing has come of a message for too long. */
  | { fact: 'message_lost' }
  /** How a waiting caller stands in the queue: 1 is next. `minutes` null: nobody can tell. */
  | { fact: 'place_known'; position: number; minutes: number | null }
  | { fact: 'offered'; offer: string; operator: string; until: Date }
  | { fact: 'answered'; offer: string; operator: string }
  | { fact: 'offer_declined'; offer: string }
  | { fact: 'offer_lapsed'; offer: string }
  /** Whoever offered it rings somewhere else now: nobody has missed it. */
  | { fact: 'offer_withdrawn'; offer: string }
  /** An operator is on the line by no offer of ours: a PBX put the call through, or passed it from one to another. */
  | { fact: 'picked_up'; operator: string }
  | { fact: 'held'; operator: string }
  | { fact: 'resumed'; operator: string }
  /** The exchange has done what was commanded of the recording under this step. */
  | { fact: 'recording_begun' | 'recording_paused' | 'recording_resumed'; step: number }
  | { fact: 'recording_pause_asked' | 'recording_resume_asked'; operator: string }
  | { fact: 'recording_pause_lapsed' }
  /** The page in which the operator’s telephone is goes away; often it is only loaded again. */
  | { fact: 'telephone_away'; operator: string }
  /** The telephone of whoever is on the line is there anew: the page it is in was loaded again in the middle of the call. */
  | { fact: 'telephone_back'; operator: string }
  | { fact: 'hung_up'; by: 'caller' | 'exchange' }
  | { fact: 'hung_up'; by: 'operator'; operator: string }
  /** The operator's end has been dead for too long. */
  | { fact: 'operator_lost'; operator: string }
  /** The caller's end has been dead for too long, or the exchange no longer knows of the call. */
  | { fact: 'caller_lost' }
  | { fact: 'disposed'; disposition: OneStrokeEnding; operator: string; memo?: string | null }
  | { fact: 'case_opened'; case: string }
  | { fact: 'wrapped_up'; operator: string }
  | { fact: 'wrap_up_lapsed' };

export type FactNamed<Name extends Fact['fact']> = Extract<Fact, { fact: Name }>;
