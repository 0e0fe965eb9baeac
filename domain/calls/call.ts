// A call is one caller ringing one client, from the ring to the hang-up, and then the operator's wrap-up of it.
import type { CallerNumber } from '../numbers/index.ts';
import type { Recording } from '../recordings/index.ts';
import type { NumberedCommand } from './command.ts';

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
  disposition: Disposition | null;
  /** What an operator noted of a call that ended in one stroke: which company, about what. */
  memo: string | null;
  /** Offers that are no longer open: none of them can come to life again. */
  pastOffers: readonly PastOffer[];
  /** Commands given and not yet known to be carried out, in the order of their steps. */
  unconfirmed: readonly NumberedCommand[];
};

export type ExchangeKind = 'manual' | 'cti' | 'browser' | 'asterisk' | 'pretend';

export type Ender = 'caller' | 'operator' | 'exchange';

/** 営業 · 間違い · 無言・いたずら · FAX音・自動音声 · 途中切断 */
export type OneStrokeEnding = 'sales' | 'wrong_number' | 'silent' | 'machine' | 'cut_off';
export type Disposition = 'message' | OneStrokeEnding;

export type PastOffer = { offer: string; operator: string; how: 'answered' | 'declined' | 'lapsed' | 'withdrawn' };

// What the caller hears as ringing is the waiting state: nothing lies between the ring and the place in the queue.
export type CallState = Closed | Speaking | Spoken | Waiting | Offered | Talking | Held | WrapUp | Ended;

/** Outside the client's hours: the announcement plays, then the call ends, at the latest at `until`. */
export type Closed = { is: 'closed'; until: Date };
/** Outside the hours of a line with voicemail (留守番電話): its words, a tone, and what the caller says, at the latest to `until`. */
export type Speaking = { is: 'speaking'; until: Date };
/** The line of such a caller is dead; what was said is on its way into the books, at the latest until `until`. */
export type Spoken = { is: 'spoken'; until: Date };
/**
 * `since` is the place in the queue: the caller's arrival, through every offer and every return. `toldAt`: when the caller was
 * last told how long it will take.
 */
export type Waiting = { is: 'waiting'; since: Date; toldAt?: Date };
/** An offer is a lease on the caller: one operator's alone, until it is declined or lapses. */
export type Offered = { is: 'offered'; since: Date; toldAt?: Date; offer: string; operator: string; until: Date };
export type Talking = { is: 'talking'; operator: string; since: Date };
export type Held = { is: 'held'; operator: string; since: Date };
export type WrapUp = { is: 'wrap_up'; operator: string; until: Date };
/** Lost: the caller's connection failed before anyone answered. Once answered a call has talked, however it broke off. */
export type Ended = {
  is: 'ended';
  how: 'talked' | 'voicemail' | 'abandoned' | 'outside_hours' | 'lost';
  /** When it was written down, of a call that was entered only after its end. */
  enteredAt?: Date;
};

/** A PBX routes its own calls, and a call taken by hand never stood in a queue. */
export function isOursToRoute({ exchange }: Pick<Call, 'exchange'>): boolean {
  return exchange !== 'cti' && exchange !== 'manual';
}
