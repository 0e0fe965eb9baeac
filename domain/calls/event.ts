import type { CallerNumber } from '../numbers/index.ts';
import type { Call, Disposition, Ended, Ender, ExchangeKind } from './call.ts';

type Happenings = {
  // The kind of number only: history is never rewritten, and a caller's number must stay erasable.
  'call.arrived': {
    line: string;
    exchange: ExchangeKind;
    from: CallerNumber['kind'];
    caller: string | null;
    scriptVersion: string | null;
  };
  'call.queued': { since: string };
  'call.offered': { offer: string; operator: string; until: string };
  'call.offer_declined': { offer: string; operator: string };
  'call.offer_lapsed': { offer: string; operator: string };
  'call.offer_withdrawn': { offer: string; operator: string };
  /** Without an offer: the call reached the operator's telephone by no queue of ours. */
  'call.answered': { offer: string | null; operator: string; waitedSeconds: number };
  /** Written down after its end: the times are its own, not those of the history. */
  'call.entered': { operator: string; began: string; ended: string };
  'call.held': { operator: string };
  'call.resumed': { operator: string };
  'call.recording_begun': Record<never, never>;
  'call.recording_pause_asked': { operator: string };
  /** From now on nothing is kept of what is said, at the latest until then. */
  'call.recording_paused': { operator: string; until: string };
  /** Operator null: by itself. */
  'call.recording_resumed': { operator: string | null };
  'call.left_waiting': { operator: string };
  'call.rung_again': { operator: string };
  'call.returned_to_queue': { operator: string; since: string };
  'call.announced_closed': Record<never, never>;
  'call.told_wait': { position: number; minutes: number | null };
  'call.message_left': { seconds: number };
  'call.hung_up': { by: Ender };
  'call.abandoned': { waitedSeconds: number };
  'call.wrap_up_started': { operator: string; until: string };
  /** `late`: said only after the call had ended. */
  'call.disposed': { disposition: Disposition; operator: string; case: string | null; late: boolean };
  'call.ended': {
    how: Ended['how'];
    by: Ender;
    operator: string | null;
    disposition: Disposition | null;
    waitedSeconds: number;
    talkedSeconds: number;
  };
};

export type CallEvent = {
  [Name in keyof Happenings]: { name: Name; client: string; id: string; data: Happenings[Name] };
}[keyof Happenings];

export function event<Name extends keyof Happenings>(call: Call, name: Name, data: Happenings[Name]): CallEvent {
  return { name, client: call.client, id: call.id, data } as CallEvent;
}
