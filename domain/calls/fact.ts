// A fact is what was heard about a call: from the exchange, an operator's desk, the routing or the clock.
import type { OverflowReason } from '../overflow/index.ts';
import type { Why } from '../routing/index.ts';
import type { ListeningMode, Nobody, OneStrokeEnding, Overflowed } from './call.ts';
import type { Way } from './command.ts';

export type Fact =
  /** The closing announcement was played to its end. */
  | { fact: 'announced' }
  /** A caller has spoken to the machine for so many seconds, silence left out, and it is kept; 0: nothing was said. */
  | { fact: 'message_left'; seconds: number }
  /** Nothing has come of a message for too long. */
  | { fact: 'message_lost' }
  /** How a waiting caller stands in the queue: 1 is next. `minutes` null: nobody can tell. */
  | { fact: 'place_known'; position: number; minutes: number | null }
  /** The queue is too long for a waiting caller. `unasked`: straight to the voicemail. */
  | {
      fact: 'overflowed';
      because: OverflowReason;
      to: Overflowed;
      unasked: boolean;
      position: number;
      minutes: number | null;
    }
  /** One of 0-9, * and #, on the telephone of the caller, or of whom we rang. */
  | { fact: 'key_pressed'; key: string }
  /** What a menu asks was said to its end, for the first or the second time; or nobody could say it. */
  | { fact: 'menu_said'; times: number }
  | { fact: 'menu_unheard' }
  /** The client's own telephone rings for a caller; or nothing may ring it, or is free to. */
  | { fact: 'desk_rung'; ring: string; way: Way; until: Date }
  | { fact: 'desk_not_rung' }
  /** A caller who was asked has not answered. */
  | { fact: 'dialogue_lapsed' }
  /** By a way to whoever keeps the place and is rung back. */
  | { fact: 'offered'; offer: string; operator: string; until: Date; way?: Way; why?: Why }
  /** Whoever was rung by us has picked up, or has not: the attempt is known by its toll. */
  | { fact: 'reached'; toll: string }
  | { fact: 'not_reached'; toll: string; why?: Exclude<Nobody, 'given_up' | 'own_telephone'> }
  /** Of a call out: the other telephone is heard to be ringing. */
  | { fact: 'there_rings'; toll: string }
  /** Nothing has come of a call out for too long. */
  | { fact: 'dial_lapsed' }
  | { fact: 'keys_sent'; operator: string; keys: string }
  /** No trunk may ring, or is free to, whoever keeps the place. */
  | { fact: 'not_ringable' }
  /** Too late to ring back. */
  | { fact: 'place_lapsed' }
  /** Whoever keeps the place was spoken to in a later call. */
  | { fact: 'rang_again' }
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
  | { fact: 'recording_begun'; step: number }
  | { fact: 'recording_paused'; step: number }
  | { fact: 'recording_resumed'; step: number }
  | { fact: 'recording_pause_asked'; operator: string }
  | { fact: 'recording_resume_asked'; operator: string }
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
  /** An operator has somebody outside rung: to talk to them first, or to pass the caller on at once. */
  | { fact: 'third_rung'; operator: string; transfer: string; kind: TransferKind; way: Way; until: Date }
  | { fact: 'third_answered'; transfer: string }
  | { fact: 'third_gone'; transfer: string; why: ThirdGone }
  /** The operator goes back to the caller, and the third leaves. */
  | { fact: 'third_let_go'; transfer: string; operator: string }
  /** The operator leaves, and the caller and the third go on. */
  | { fact: 'passed_on'; operator: string }
  | { fact: 'listening_begun'; listening: string; supervisor: string; mode: ListeningMode }
  /** The supervisor's telephone was picked up. */
  | { fact: 'listener_there'; listening: string }
  | { fact: 'listening_changed'; listening: string; mode: ListeningMode }
  | { fact: 'listening_over'; listening: string }
  | { fact: 'taken_over'; listening: string }
  | { fact: 'disposed'; disposition: OneStrokeEnding; operator: string; memo?: string | null }
  | { fact: 'case_opened'; case: string }
  | { fact: 'wrapped_up'; operator: string }
  | { fact: 'wrap_up_lapsed' };

/** 相談取次 · 直接取次 */
export type TransferKind = 'warm' | 'cold';
/** Why somebody who was rung is not, or no longer, on the line. */
export type ThirdGone = 'busy' | 'declined' | 'no_answer' | 'unreachable' | 'hung_up';

export type FactNamed<Name extends Fact['fact']> = Extract<Fact, { fact: Name }>;
