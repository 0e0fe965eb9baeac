// Where the engine and the books disagree about whoever was brought into a call, and whoever listens to it.
import { type Call, outstanding } from '@denwaban/domain/calls';
import type { Leg } from '../exchange.ts';
import type { BookedCall, Sight } from './look.ts';
import { type End, endOf, listeningIn, listeningPlaceOf, meetingOf, outsideNamed, snoopNamed } from './names.ts';

export type CompanyDifference =
  | { is: 'third_gone'; leg: Leg; transfer: string; why: 'hung_up' | 'no_answer' }
  | { is: 'third_answered'; leg: Leg; channel: string }
  /** Whoever has answered talks to nobody, or the caller who was left to them is somewhere else. */
  | { is: 'third_apart'; leg: Leg; transfer: string; with: 'operator' | 'caller' }
  | { is: 'listener_gone'; leg: Leg; listening: string }
  | { is: 'listener_answered'; leg: Leg; listening: string }
  /** Whoever listens hears nothing. */
  | { is: 'unheard'; leg: Leg };

/** Of a call that is on, and whose caller is there. */
export function companyDifferences(leg: Leg, booked: BookedCall, sight: Sight): CompanyDifference[] {
  return [...ofThird(leg, booked, sight), ...ofListener(leg, booked, sight)];
}

/** Whether this end at an operator's telephone is the supervisor's who listens. */
export function isListeners({ id, listener }: Call, end: End | null): boolean {
  return listener !== null && end?.call === id && listeningIn(end) === listener.listening;
}

function ofThird(leg: Leg, { call, channel }: BookedCall, { channels, bridges }: Sight): CompanyDifference[] {
  const { third } = call;
  const isAlone = isWithoutUs(call);
  if (!third) return [];
  const { transfer } = third;
  const name = outsideNamed({ call: call.id, toll: transfer });
  const end = channels.find(({ id }) => id === name);
  if (!end) {
    if (third.is === 'rung' && isOutstanding(call, 'ring_third')) return [];
    return [{ is: 'third_gone', leg, transfer, why: third.is === 'rung' ? 'no_answer' : 'hung_up' }];
  }
  if (third.is === 'rung') return end.state === 'Up' ? [{ is: 'third_answered', leg, channel: name }] : [];
  const met = bridges.find(({ id }) => id === meetingOf(call.id))?.channels ?? [];
  const together = met.includes(name) && (!isAlone || met.includes(channel));
  return together ? [] : [{ is: 'third_apart', leg, transfer, with: isAlone ? 'caller' : 'operator' }];
}

/** The caller and whoever else is there, or is rung, have nobody of ours with them: none any more, or none yet. */
export function isWithoutUs({ passedOnAt, endedAt, state }: Call): boolean {
  return endedAt === null && (passedOnAt !== null || state.is === 'at_client');
}

function ofListener(leg: Leg, { call }: BookedCall, { channels, bridges }: Sight): CompanyDifference[] {
  const { listener } = call;
  if (!listener) return [];
  const { listening } = listener;
  const end = channels.find(({ id }) => isListeners(call, endOf(id)));
  if (!end) return isOutstanding(call, 'ring_listener') ? [] : [{ is: 'listener_gone', leg, listening }];
  if (listener.is === 'rung') return end.state === 'Up' ? [{ is: 'listener_answered', leg, listening }] : [];
  const place = listener.mode === 'barge' ? meetingOf(call.id) : listeningPlaceOf(call.id);
  const isIn = (bridge: string, id: string) => bridges.find((each) => each.id === bridge)?.channels.includes(id);
  const hears = isIn(place, end.id) && isIn(listeningPlaceOf(call.id), snoopNamed(call.id, listening));
  return hears ? [] : [{ is: 'unheard', leg }];
}

function isOutstanding(call: Call, what: 'ring_third' | 'ring_listener'): boolean {
  return outstanding(call).some(({ command }) => command.do === what);
}
