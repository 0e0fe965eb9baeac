// The client's own telephone comes first (自社優先): it rings for the caller, and where it is answered nobody of ours has anything
// to do with the call. Where it is not, the caller is ours, at the place of the arrival.
import type { Desk } from '../menus/index.ts';
import type { Call, DeskMissed } from './call.ts';
import type { Way } from './command.ts';
import { end, lineDead } from './end.ts';
import { type CallEvent, event } from './event.ts';
import type { FactNamed, ThirdGone } from './fact.ts';
import { waitedSeconds } from './lengths.ts';
import { meet } from './meet.ts';
import { changed, type Moment, type Outcome, unchanged } from './outcome.ts';

/** `ring` names it everywhere, and what it costs. */
export type Rung = { ring: string; way: Way; until: Date };

/** The caller hears that it rings. */
export function ringAtClient(call: Call, { desk, rung, now }: { desk: Desk; rung: Rung; now: Date }): Outcome {
  const { ring, way, until } = rung;
  const rings: Call = {
    ...call,
    state: { is: 'at_client', since: now },
    third: { transfer: ring, is: 'rung', until },
    menu: call.menu && { ...call.menu, desk: { number: desk.number, answeredAt: null, missed: null } },
  };
  return changed(rings, {
    commands: [{ do: 'let_ring' }, { do: 'ring_third', transfer: ring, way }],
    events: [event(call, 'call.desk_rung', { ring, seconds: desk.seconds })],
  });
}

/** They are told whose call it is, and then talk with the caller. */
export function clientAnswered(call: Call, { transfer: ring }: FactNamed<'third_answered'>, { now }: Moment): Outcome {
  const desk = call.menu?.desk;
  if (!call.menu || !desk) return unchanged(call);
  const answered: Call = {
    ...call,
    third: { transfer: ring, is: 'answered' },
    menu: { ...call.menu, desk: { ...desk, answeredAt: now } },
  };
  return changed(answered, {
    commands: [{ do: 'meet_third', transfer: ring, with: 'caller' }],
    events: [event(call, 'call.desk_answered', { ring, rangSeconds: secondsSince(call, now) })],
  });
}

/** Not answered, the caller comes to us; after a conversation, it is over. */
export function clientGone(call: Call, why: ThirdGone, moment: Moment): Outcome {
  const { third } = call;
  if (!third) return unchanged(call);
  if (third.is === 'answered') return leftAtClient(call, 'contact', moment);
  const { number } = call.menu?.desk ?? { number: '' };
  return missed(call, { number, why: why === 'hung_up' ? 'no_answer' : why, ring: third.transfer, now: moment.now });
}

type Missed = { number: string; why: DeskMissed; ring: string | null; now: Date };

export function missed(call: Call, { number, why, ring, now }: Missed): Outcome {
  const { menu } = call;
  const alone: Call = {
    ...call,
    third: null,
    menu: menu && { ...menu, desk: { number, answeredAt: null, missed: why } },
  };
  const letGo = changed(alone, {
    commands: ring === null ? [] : [{ do: 'let_go_third', transfer: ring }],
    events: [event(call, 'call.desk_missed', { ring, why })],
  });
  const met = meet(letGo.call, menu?.toUs ?? 'open', now);
  return { ...met, commands: [...letGo.commands, ...met.commands], events: [...letGo.events, ...met.events] };
}

/** Somebody hangs up, or is lost. */
export function leftAtClient(call: Call, by: 'caller' | 'contact' | 'exchange', { now }: Moment): Outcome {
  const isTaken = call.third?.is === 'answered';
  const dead = { ...lineDead(call, by, now), third: null };
  const ended = end(dead, isTaken ? 'at_client' : untaken(call, by));
  const left = event(call, 'call.desk_left', { ring: call.third?.transfer ?? '', by });
  const events: CallEvent[] = [left, event(call, 'call.hung_up', { by })];
  if (ended.call.state.how === 'abandoned')
    events.push(event(call, 'call.abandoned', { waitedSeconds: waitedSeconds(ended.call) }));
  return changed(ended.call, { commands: [{ do: 'hang_up' }], events: [...events, ended.event] });
}

/** Who leaves before anybody has taken the call has given up, as far as anybody of ours was there to be waited for. */
export function untaken({ menu }: Call, by: 'caller' | 'contact' | 'exchange'): 'abandoned' | 'lost' | 'outside_hours' {
  if (menu && menu.toUs !== 'open') return 'outside_hours';
  return by === 'caller' ? 'abandoned' : 'lost';
}

function secondsSince({ state, arrivedAt }: Call, now: Date): number {
  const since = state.is === 'at_client' ? state.since : arrivedAt;
  return Math.max(0, Math.floor((now.getTime() - since.getTime()) / 1000));
}
