// A command tells the exchange what to do. It is saved with the state that wants it and carried out after the commit.
export type Command =
  /** The welcome says whose line it is and that the call is recorded; what follows waits for its end, except `connect`. */
  | { do: 'announce'; what: 'welcome' | 'closed' | 'voicemail' | 'please_wait_again' }
  | { do: 'play'; what: 'waiting_music' }
  /** Says the place in the queue and about how long it will take, and goes on with the music. `minutes` null: nobody can tell. */
  | { do: 'tell_wait'; position: number; minutes: number | null }
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
  /** Releases whatever is left of the call: an exchange may end one side's leg and keep the other's for ever. */
  | { do: 'hang_up' };

export type NumberedCommand = { step: number; command: Command };
