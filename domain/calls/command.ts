import type { Choice } from '../overflow/index.ts';
import type { ListeningMode } from './call.ts';

// A command tells the exchange what to do. It is saved with the state that wants it and carried out after the commit.
export type Command =
  /** The welcome says whose line it is and that the call is recorded; what follows waits for its end, except `connect`. */
  | { do: 'announce'; what: Announced }
  | { do: 'play'; what: 'waiting_music' }
  /**
   * Says the place in the queue, about how long it will take and what may be chosen instead, and goes on with the music. `minutes`
   * null: nobody can tell.
   */
  | { do: 'tell_wait'; position: number; minutes: number | null; choices: readonly Choice[] }
  /** Asks where to ring back, and goes on with the music. */
  | { do: 'ask_number'; about: 'this_number'; number: string }
  | { do: 'ask_number'; about: 'which_number' }
  /** Says what a menu asks, for the first or the second time, and hears the key. */
  | { do: 'ask_key'; words: string; times: number }
  /** The caller hears that somebody is rung: as on any line, where nobody has taken it up yet, or else music. */
  | { do: 'let_ring' }
  /** The caller's end goes; the call goes on without it. */
  | { do: 'free_line' }
  /** Rings whom one of ours wants to talk to, or who keeps the place; the operator, whose own telephone is up, hears it ring. */
  | { do: 'dial'; way: Way; toll: string }
  /** Presses keys for the operator who is on the line. Gone once it is done: nobody else is to know which. */
  | { do: 'send_keys'; keys: string }
  /** After a tone, keeps what the caller says; a silence, a hang-up or so many seconds end it. */
  | { do: 'take_message'; seconds: number }
  | { do: 'ring'; operator: string; offer: string }
  | { do: 'stop_ringing'; operator: string; offer: string }
  /** Ends the ringing and whatever plays; the operator and the caller hear each other. */
  | { do: 'connect'; operator: string }
  /** Music for the caller, until the operator’s telephone is back or its silence has lasted for too long. */
  | { do: 'play_meanwhile' }
  /** Rings the operator who is on the line once more; the caller hears music until the telephone is answered. */
  | { do: 'ring_again'; operator: string }
  /** Takes the operator's end away and leaves the caller on the line. */
  | { do: 'disconnect'; operator: string }
  | { do: 'hold' }
  | { do: 'resume' }
  /** Of what comes from the caller and of what the caller hears, each apart, until the caller is gone. Begun again it goes on. */
  | { do: 'begin_recording' }
  /** From its end on, what is said is kept nowhere. */
  | { do: 'pause_recording' }
  | { do: 'resume_recording' }
  /** What is said from now on is nobody's of ours. */
  | { do: 'end_recording' }
  /** Rings somebody outside, by this way. An operator who is on the line hears it ring; a caller who is passed on hears music. */
  | { do: 'ring_third'; transfer: string; way: Way }
  /** They are told whose call it is, and then talk with whoever awaits them. */
  | { do: 'meet_third'; transfer: string; with: 'operator' | 'caller' }
  /** The caller and they go on alone. */
  | { do: 'pass_on'; operator: string }
  | { do: 'let_go_third'; transfer: string }
  | { do: 'ring_listener'; listening: string; supervisor: string }
  /** From now on in this way, without a gap. */
  | { do: 'listen'; listening: string; supervisor: string; mode: ListeningMode }
  | { do: 'stop_listening'; listening: string; supervisor: string }
  /** The supervisor who listens is where the operator was. */
  | { do: 'take_over'; from: string; by: string }
  /** Releases whatever is left of the call: an exchange may end one side's leg and keep the other's for ever. */
  | { do: 'hang_up' };

export type Announced =
  | 'welcome'
  | 'closed'
  | 'voicemail'
  | 'voicemail_instead'
  | 'please_wait_again'
  | 'place_kept'
  | 'nobody_answered';

/** By which trunk somebody outside is rung, and what is shown there (E.164). */
export type Way = { trunk: string; number: string; shown: string };

export type NumberedCommand = { step: number; command: Command };
