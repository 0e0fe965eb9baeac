// A call is one caller and one client on the telephone, from the ring to the hang-up, and then the operator's wrap-up of it.
// The caller rings us, or one of ours rings them in the client's name (a call out, 架電).
import type { Asks, Desk } from '../menus/index.ts';
import type { CallerNumber } from '../numbers/index.ts';
import type { Choice } from '../overflow/index.ts';
import type { Recording } from '../recordings/index.ts';
import type { Why } from '../routing/index.ts';
import type { NumberedCommand, Way } from './command.ts';
import type { ThirdGone } from './fact.ts';

export type Call = {
  id: string;
  client: string;
  line: string;
  exchange: ExchangeKind;
  from: CallerNumber;
  caller: string | null;
  /** The script the call began with, and keeps, whatever is published meanwhile. */
  scriptVersion: string | null;
  /** As the client had agreed when the call began, whatever is agreed meanwhile. */
  recording: Recording;
  /** By which note (回送メモ) one of the client's people announced the caller, when the call arrived. */
  introduction: string | null;
  state: CallState;
  /** The number of the last command given; a command is known everywhere by (call, step). */
  step: number;
  arrivedAt: Date;
  /** When the first operator answered. */
  answeredAt: Date | null;
  /** Who answered last. */
  operator: string | null;
  /** When the line went dead; the wrap-up comes after it. */
  endedAt: Date | null;
  endedBy: Ender | null;
  /** Whom one of ours rings, of a call out (架電): `from` is their number then. Null of everybody who rings us. */
  out: Out | null;
  /** When our last operator left a call that went on: the caller talks to somebody of the client's, or is about to. */
  passedOnAt: Date | null;
  third: Third | null;
  /** What the menu of the line has made of it; null: it began with us, or with one of ours. */
  menu: ByMenu | null;
  listener: Listener | null;
  /** What they press on their telephone, for whoever talks to them (`keyHeard`); empty where nobody does. */
  keysHeard: string;
  disposition: Disposition | null;
  /** What an operator noted of a call that ended in one stroke: which company, about what. */
  memo: string | null;
  /** Offers that are no longer open: none of them can come to life again. */
  pastOffers: readonly PastOffer[];
  /** Commands given and not yet known to be carried out, in the order of their steps. */
  unconfirmed: readonly NumberedCommand[];
};

export type ExchangeKind = 'manual' | 'cti' | 'browser' | 'asterisk' | 'pretend';

export type Ender = 'caller' | 'operator' | 'contact' | 'exchange';

/** 営業 · 間違い · 無言・いたずら · FAX音・自動音声 · 途中切断 */
export type OneStrokeEnding = 'sales' | 'wrong_number' | 'silent' | 'machine' | 'cut_off';
export type Disposition = 'message' | OneStrokeEnding;

export type PastOffer = { offer: string; operator: string; how: 'answered' | 'declined' | 'lapsed' | 'withdrawn' };

// What the caller hears as ringing is the waiting state: nothing lies between the ring and the place in the queue.
export type CallState =
  | Dialling
  | Choosing
  | AtClient
  | Closed
  | Speaking
  | Spoken
  | Waiting
  | Kept
  | Offered
  | RingingBack
  | Talking
  | Held
  | WrapUp
  | PassedOn
  | Ended;

/**
 * Whoever is brought into the call from outside, by a transfer (取次). Whom they talk to follows from the state of the call: held,
 * the operator alone; talking, both; with our operator gone, or none there yet, the caller alone.
 */
export type Third = { transfer: string } & ({ is: 'rung'; until: Date } | { is: 'answered' });

/** A supervisor who listens to the operator's side of the call (モニタリング). */
export type Listener = { listening: string; supervisor: string; mode: ListeningMode; is: 'rung' | 'there' };
/** 聞く: nobody hears the supervisor. ささやく: the operator alone does. 割り込む: everybody does. */
export type ListeningMode = 'listen' | 'whisper' | 'barge';

/** How a caller is met who comes to us: outside the hours, on a line with voicemail, a message of so many seconds may be left. */
export type Hours = 'open' | 'closed' | { voicemailSeconds: number };

/**
 * By which way of the menu a call has come to where it is. `toUs`: how it is met once it is led to us, as at its arrival; the longest
 * message that may be left instead.
 */
export type ByMenu = {
  toUs: Hours;
  voicemailSeconds: number;
  key: { key: string; label: string } | null;
  /** The client's own telephone (E.164), where it came before us: when it was answered, or why it was not. */
  desk: { number: string; answeredAt: Date | null; missed: DeskMissed | null } | null;
};
/** 話し中 · 拒否 · 応答なし · つながらない · 鳴らせない */
export type DeskMissed = Exclude<ThirdGone, 'hung_up'> | 'not_ringable';

/** By which way whoever is rung is rung, and at what cost (`toll`); and what it is about. */
export type Out = {
  way: Way;
  toll: string;
  about: DialledAbout | null;
  /** Why nobody was reached; null while nobody knows yet, and where somebody was. */
  nobody: Nobody | null;
};
/** A matter, and what was promised in it. */
export type DialledAbout = { case: string; callback: string | null; promise: string | null };
/** 話し中 · 拒否 · 応答なし · つながらない · 取りやめ · 自分の電話に出なかった */
export type Nobody = 'busy' | 'declined' | 'no_answer' | 'unreachable' | 'given_up' | 'own_telephone';

/** 架電中: first the operator's own telephone rings, then the other is `rung`, and is heard to be `ringing`. */
export type Dialling = {
  is: 'dialling';
  stage: 'own_telephone' | 'rung' | 'ringing';
  operator: string;
  since: Date;
  until: Date;
};
/**
 * On the menu of the line: its words are said for the first or the second time, or were `said`, and a key is awaited until `until`.
 * `desk`: it leads to the client's own telephone, to which the way is looked for.
 */
export type Choosing = { is: 'choosing'; asks: Asks; times: number; until: Date; said?: true; desk?: Desk };
/** The client's own telephone (`third`) rings for the caller, or they talk: nobody of ours has the call. */
export type AtClient = { is: 'at_client'; since: Date };
/** Outside the client's hours: the announcement plays, then the call ends, at the latest at `until`. */
export type Closed = { is: 'closed'; until: Date };
/**
 * On the voicemail (留守番電話), outside the hours or instead of a wait (`queued`): its words, a tone, and what the caller says, at
 * the latest to `until`.
 */
export type Speaking = { is: 'speaking'; until: Date; queued?: true };
/** The line of such a caller is dead; what was said is on its way into the books, at the latest until `until`. */
export type Spoken = { is: 'spoken'; until: Date; queued?: true; enteredAt?: Date };
export type Waiting = { is: 'waiting' } & InQueue;
/**
 * The caller is off the line and keeps the place in the queue, to be rung back when the turn comes. `lineUntil`: until then the
 * last words may still be heard on the line.
 */
export type Kept = { is: 'kept'; since: Date; place: KeptPlace; lineUntil?: Date };
/**
 * An offer is a lease on the caller: one operator's alone, until it is declined or lapses. `back`: the caller is rung back by it.
 * `why` it is theirs, where we have chosen.
 */
export type Offered = {
  is: 'offered';
  offer: string;
  operator: string;
  until: Date;
  back?: Back;
  why?: Why;
} & InQueue;
/** An operator has the caller's turn in hand, and the caller is rung, at the latest until `until`. The toll is named as the offer was. */
export type RingingBack = {
  is: 'ringing_back';
  operator: string;
  since: Date;
  place: KeptPlace;
  toll: string;
  until: Date;
};
export type Talking = { is: 'talking'; operator: string; since: Date };
export type Held = { is: 'held'; operator: string; since: Date };
/** The operator's line is dead. The caller's may go on with somebody of the client's, and outlast the wrap-up. */
export type WrapUp = { is: 'wrap_up'; operator: string; until: Date };
/** Nobody of ours has anything left to do in a call that goes on. */
export type PassedOn = { is: 'passed_on'; since: Date };
/**
 * `since` is the place in the queue: the caller's arrival, through every offer and every return. `toldAt`: when the caller was
 * last told how long it will take.
 */
type InQueue = { since: Date; toldAt?: Date; overflow?: Overflowed; dialogue?: Dialogue };

/** The queue is too long for this caller: what else may be chosen, and whether others may answer too. */
export type Overflowed = {
  choices: readonly Choice[];
  others: boolean;
  /** The longest message that may be left. */
  voicemailSeconds: number;
  /** Nobody is rung back later than that. */
  ringUntil: Date;
};

/** The caller is asked at which number to ring back, for the first or the second time, and is heard at the latest until `until`. */
export type Dialogue = { times: number; until: Date } & (
  | { about: 'this_number'; number: string }
  | { about: 'which_number'; digits: string }
);

/** Where the caller is rung back (E.164), after so many attempts, not before `from`, and no more from `until` on. */
export type KeptPlace = { number: string; attempts: number; from: Date; until: Date; others: boolean };
export type Back = { place: KeptPlace; way: Way };

/**
 * At client: the client's own telephone took it, and nobody of ours. Lost: the caller's connection failed before anyone answered. Not reached: the place was kept, and the caller did not pick up, or
 * the turn did not come in time. Rang again: the place was kept, and the caller was spoken to in a later call. Once answered a call
 * has talked, however it broke off. Got nobody: one of ours rang in vain.
 */
export type Ended = {
  is: 'ended';
  how:
    | 'talked'
    | 'at_client'
    | 'voicemail'
    | 'abandoned'
    | 'not_reached'
    | 'rang_again'
    | 'got_nobody'
    | 'outside_hours'
    | 'lost';
  /** When it was written down, of a call that was entered only after its end. */
  enteredAt?: Date;
  /** The number (E.164) of whoever kept the place, said another one than they rang from, and was not reached. */
  keptAt?: string;
};

/** A PBX routes its own calls, and a call taken by hand never stood in a queue. */
export function isOursToRoute({ exchange }: Pick<Call, 'exchange'>): boolean {
  return exchange !== 'cti' && exchange !== 'manual';
}
