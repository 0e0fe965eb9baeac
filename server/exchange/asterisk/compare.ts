// Where the engine and the books disagree. The books say what every call is; the engine says who is still there.
import { type Call, type Dialling, outstanding } from '@denwaban/domain/calls';
import type { Leg } from '../exchange.ts';
import { type CompanyDifference, companyDifferences, isListeners, isWithoutUs } from './compare-company.ts';
import type { BookedCall, Sight } from './look.ts';
import { callListenedToIn, callMeetingIn, type End, endOf, meetingOf, outsideOf } from './names.ts';

export type Difference =
  | CompanyDifference
  | { is: 'caller_gone'; leg: Leg; how: 'hung_up' | 'lost' }
  | { is: 'operator_gone'; leg: Leg; operator: string }
  | { is: 'offer_answered'; leg: Leg; channel: string }
  /** Whom one of ours has rung. */
  | { is: 'person_answered'; leg: Leg; channel: string }
  /** Both are there, and not with each other. */
  | { is: 'apart'; leg: Leg; operator: string }
  | { is: 'caller_unknown'; channel: string; args: readonly string[] }
  | { is: 'channel_unwanted'; channel: string }
  | { is: 'meeting_unwanted'; bridge: string };

export function compare(sight: Sight, app: string): Difference[] {
  return [
    ...sight.booked.filter(isOn).flatMap((booked) => differencesOf(booked, sight)),
    ...unknownCallers(sight, app),
    ...unwantedChannels(sight),
    ...unwantedMeetings(sight),
  ];
}

export function legOf({ agency, call }: BookedCall): Leg {
  return { agency, call: call.id, client: call.client };
}

function isOn({ call }: BookedCall): boolean {
  return call.endedAt === null;
}

function differencesOf(booked: BookedCall, sight: Sight): Difference[] {
  const leg = legOf(booked);
  const { call, channel } = booked;
  if (call.state.is === 'dialling') return dialDifferences(leg, call, call.state, channel, sight);
  if (isAway(call)) return turnDifferences(booked, sight);
  if (!isThere(sight, channel)) return [{ is: 'caller_gone', leg, how: lostWith(sight, call) ? 'lost' : 'hung_up' }];
  return [...operatorDifferences(booked, sight), ...companyDifferences(leg, booked, sight)];
}

/** Of a call out: the operator's end first, and then whoever is rung from it. */
function dialDifferences(
  leg: Leg,
  call: Call,
  { operator, stage }: Dialling,
  channel: string,
  { channels }: Sight,
): Difference[] {
  const isOutstanding = (what: 'ring' | 'dial') => outstanding(call).some(({ command }) => command.do === what);
  const own = channels.find(({ id }) => isWanted(call, endOf(id)));
  if (!own) return isOutstanding('ring') ? [] : [{ is: 'operator_gone', leg, operator }];
  if (stage === 'own_telephone') return own.state === 'Up' ? [{ is: 'offer_answered', leg, channel: own.id }] : [];
  const rung = channels.find(({ id }) => id === channel);
  if (!rung) return isOutstanding('dial') ? [] : [{ is: 'caller_gone', leg, how: 'lost' }];
  return rung.state === 'Up' ? [{ is: 'person_answered', leg, channel }] : [];
}

/** Whoever keeps the place, or is offered so, is not on the line; whoever is rung back is about to be. */
function turnDifferences(booked: BookedCall, sight: Sight): Difference[] {
  const leg = legOf(booked);
  const { call, channel } = booked;
  const { state } = call;
  if (state.is === 'kept') return [];
  if (state.is !== 'ringing_back') return operatorDifferences(booked, sight);
  const own = sight.channels.find(({ id }) => isWanted(call, endOf(id)));
  if (!own) return [{ is: 'operator_gone', leg, operator: state.operator }];
  const isToBeDialled = outstanding(call).some(({ command }) => command.do === 'dial');
  const rung = sight.channels.find(({ id }) => id === channel && outsideOf(id)?.toll === state.toll);
  if (!rung) return isToBeDialled ? [] : [{ is: 'caller_gone', leg, how: 'lost' }];
  return rung.state === 'Up' ? [{ is: 'person_answered', leg, channel }] : [];
}

/** The last words are heard on the line still. */
function isAway({ state }: Call): boolean {
  if (state.is === 'kept') return state.lineUntil === undefined;
  return state.is === 'ringing_back' || (state.is === 'offered' && state.back !== undefined);
}

function operatorDifferences(booked: BookedCall, sight: Sight): Difference[] {
  const leg = legOf(booked);
  const { call, channel } = booked;
  if (!('operator' in call.state)) return [];
  // Who was passed on is with nobody of ours.
  if (call.passedOnAt) return [];
  const { operator } = call.state;
  const end = sight.channels.find(({ id }) => isWanted(call, endOf(id)));
  if (!end) return isYetToRing(call) ? [] : [{ is: 'operator_gone', leg, operator }];
  if (end.state !== 'Up') return [];
  if (call.state.is === 'offered') return [{ is: 'offer_answered', leg, channel: end.id }];
  const met = sight.bridges.find(({ id }) => id === meetingOf(call.id))?.channels ?? [];
  const together = call.state.is === 'held' || (met.includes(end.id) && met.includes(channel));
  return together ? [] : [{ is: 'apart', leg, operator }];
}

/** Whoever was on an engine that has gone down was cut off. */
function lostWith({ runsSince }: Sight, { arrivedAt }: Call): boolean {
  return arrivedAt < runsSince;
}

function isYetToRing(call: Call): boolean {
  return outstanding(call).some(({ command }) => command.do === 'ring');
}

/** Whether this operator's end belongs to what the call is now. */
function isWanted({ id, state }: Call, end: End | null): boolean {
  if (end?.call !== id) return false;
  switch (state.is) {
    case 'offered':
      return end.offer === state.offer;
    case 'dialling':
    case 'ringing_back':
    case 'talking':
    case 'held':
      return end.operator === state.operator;
    case 'choosing':
    case 'at_client':
    case 'closed':
    case 'speaking':
    case 'spoken':
    case 'waiting':
    case 'kept':
    case 'wrap_up':
    case 'passed_on':
    case 'ended':
      return false;
  }
}

function unknownCallers({ booked, channels }: Sight, app: string): Difference[] {
  const known = new Set(booked.map(({ channel }) => channel));
  return channels.flatMap(({ id, dialplan }) => {
    const [program, kind, ...args] = dialplan.app_data.split(',');
    const isOurs = dialplan.app_name === 'Stasis' && program === app && kind === 'inbound';
    return isOurs && !known.has(id) ? [{ is: 'caller_unknown', channel: id, args } as const] : [];
  });
}

function unwantedChannels({ booked, channels }: Sight): Difference[] {
  const over = new Set(booked.filter((each) => !isOn(each) || isOffLine(each)).map(({ channel }) => channel));
  const unwanted = channels.filter(({ id }) => {
    const end = endOf(id);
    return over.has(id) || (end && !booked.some(({ call }) => isWanted(call, end) || isListeners(call, end)));
  });
  return unwanted.map(({ id }) => ({ is: 'channel_unwanted', channel: id }));
}

/** A line on which nobody is any more, or by which somebody was rung in vain. */
function isOffLine({ call }: BookedCall): boolean {
  return isAway(call) && call.state.is !== 'ringing_back';
}

function unwantedMeetings({ booked, bridges }: Sight): Difference[] {
  const wanted = booked.filter(
    ({ call }) =>
      call.state.is === 'talking' ||
      call.state.is === 'held' ||
      call.state.is === 'dialling' ||
      call.state.is === 'ringing_back' ||
      isWithoutUs(call),
  );
  const unwanted = bridges.filter(({ id }) => {
    const meeting = callMeetingIn(id) ?? callListenedToIn(id);
    return meeting !== null && !wanted.some(({ call }) => call.id === meeting);
  });
  return unwanted.map(({ id }) => ({ is: 'meeting_unwanted', bridge: id }));
}

function isThere({ channels }: Sight, channel: string): boolean {
  return channels.some(({ id }) => id === channel);
}
