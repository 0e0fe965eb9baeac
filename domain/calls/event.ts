import type { Leads } from '../menus/index.ts';
import type { CallerNumber } from '../numbers/index.ts';
import type { Choice, OverflowReason } from '../overflow/index.ts';
import type { Why } from '../routing/index.ts';
import type { Call, DeskMissed, Disposition, Ended, Ender, ExchangeKind, ListeningMode, Nobody } from './call.ts';
import type { ThirdGone, TransferKind } from './fact.ts';

type Happenings = {
  // The kind of number only: history is never rewritten, and a caller's number must stay erasable.
  'call.arrived': {
    line: string;
    exchange: ExchangeKind;
    from: CallerNumber['kind'];
    caller: string | null;
    scriptVersion: string | null;
  };
  /** One of the client's people had announced the caller. */
  'call.introduced': { introduction: string };
  'call.queued': { since: string };
  /** On the menu of the line: its words are said. */
  'call.menu_begun': Record<never, never>;
  'call.key_chosen': { key: string; label: string; leads: Leads['is'] };
  /** Nothing, or nonsense, twice. */
  'call.no_key_chosen': { leads: Leads['is'] };
  /** The client's own telephone, before anybody of ours is asked. */
  'call.desk_rung': { ring: string; seconds: number };
  'call.desk_answered': { ring: string; rangSeconds: number };
  /** `ring` null: it was not rung. */
  'call.desk_missed': { ring: string | null; why: DeskMissed };
  'call.desk_left': { ring: string; by: Exclude<Ender, 'operator'> };
  'call.offered': { offer: string; operator: string; until: string; why?: Why };
  'call.offer_declined': { offer: string; operator: string };
  'call.offer_lapsed': { offer: string; operator: string };
  'call.offer_withdrawn': { offer: string; operator: string };
  /** Without an offer: the call reached the operator's telephone by no queue of ours. */
  'call.answered': { offer: string | null; operator: string; waitedSeconds: number };
  /** Written down after its end, also where nobody was there to answer: the times are its own, not those of the history. */
  'call.entered': { operator: string | null; began: string; ended: string };
  'call.held': { operator: string };
  'call.resumed': { operator: string };
  'call.recording_begun': Record<never, never>;
  'call.recording_pause_asked': { operator: string };
  /** From now on nothing is kept of what is said, at the latest until then. */
  'call.recording_paused': { operator: string; until: string };
  /** Operator null: by itself. */
  'call.recording_resume_asked': { operator: string | null };
  'call.recording_resumed': { operator: string | null };
  'call.left_waiting': { operator: string };
  'call.rung_again': { operator: string };
  'call.returned_to_queue': { operator: string; since: string };
  'call.transfer_begun': { transfer: string; operator: string; kind: TransferKind };
  'call.transfer_answered': { transfer: string };
  /** 三者通話 */
  'call.transfer_joined': { transfer: string };
  'call.transfer_over': { transfer: string; why: TransferOver };
  /** Our operator has left a call that goes on. */
  'call.passed_on': { transfer: string; operator: string };
  /** Of a call that goes on after it. */
  'call.wrapped_up': { operator: string };
  'call.listening_begun': { listening: string; supervisor: string; mode: ListeningMode };
  'call.listened_to': { listening: string; supervisor: string; mode: ListeningMode };
  'call.listening_over': { listening: string; supervisor: string };
  'call.taken_over': { listening: string; from: string; by: string };
  /** One of ours rings somebody (架電); it is over with `call.out_ended`, and counts among no calls that came in. */
  'call.dialled': { operator: string; line: string; exchange: ExchangeKind; case: string | null };
  'call.there_rings': Record<never, never>;
  'call.got_through': { operator: string; rangSeconds: number };
  'call.got_nobody': { operator: string; why: Nobody; case: string | null };
  'call.out_ended': { by: Ender; operator: string | null; case: string | null; talkedSeconds: number };
  /** The other side pressed a key. Told to the desk, and written down nowhere. */
  'call.key_heard': { operator: string };
  /** How many, and not which. */
  'call.keys_sent': { operator: string; keys: number };
  'call.announced_closed': Record<never, never>;
  'call.told_wait': { position: number; minutes: number | null };
  'call.overflowed': { because: OverflowReason; choices: readonly Choice[]; others: boolean };
  'call.voicemail_chosen': { waitedSeconds: number };
  /** The caller is off the line, and is rung back in turn. */
  'call.place_kept': { waitedSeconds: number; until: string };
  'call.rung_back': { operator: string; attempt: number };
  'call.reached': { operator: string; attempt: number };
  'call.not_reached': { operator: string; attempt: number };
  'call.not_ringable': Record<never, never>;
  'call.place_given_up': { attempts: number };
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

/** `let_go` by the operator, who is back with the caller; `caller_gone`: and the third heard so by a hang-up. */
export type TransferOver = ThirdGone | 'let_go' | 'caller_gone' | 'operator_gone';

export type CallEvent = {
  [Name in keyof Happenings]: { name: Name; client: string; id: string; data: Happenings[Name] };
}[keyof Happenings];

export function event<Name extends keyof Happenings>(call: Call, name: Name, data: Happenings[Name]): CallEvent {
  return { name, client: call.client, id: call.id, data } as CallEvent;
}
