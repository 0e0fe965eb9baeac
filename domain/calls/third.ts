// Who is brought into a call from outside (取次): rung, asked, left alone with the caller, or let go.

import { clientAnswered, clientGone } from './at-client.ts';
import { nobodyAnswered } from './back-to-queue.ts';
import type { Call, Ender, Held, Talking, Third } from './call.ts';
import type { Command } from './command.ts';
import { end, lineDead } from './end.ts';
import { event } from './event.ts';
import type { FactNamed } from './fact.ts';
import { changed, type Moment, type Outcome, unchanged } from './outcome.ts';
import { recordNoMore } from './record.ts';
import { wrapUpFrom } from './wrap-up.ts';

export function thirdRung(call: Call, fact: FactNamed<'third_rung'>, moment: Moment): Outcome {
  const { state } = call;
  const isOn = (state.is === 'talking' || state.is === 'held') && state.operator === fact.operator;
  if (!isOn || call.third) return unchanged(call);
  const { transfer, way, until } = fact;
  const third: Third = { transfer, is: 'rung', until };
  const ring: Command = { do: 'ring_third', transfer, way };
  return fact.kind === 'warm'
    ? consult({ ...call, third }, state, ring, moment)
    : passOnUnasked({ ...call, third }, state, ring, moment);
}

/** 相談取次: the caller is held, and hears nothing of it. */
function consult(call: Call, state: Talking | Held, ring: Command, { now }: Moment): Outcome {
  const { operator } = state;
  const begun = event(call, 'call.transfer_begun', { transfer: transferOf(call), operator, kind: 'warm' });
  if (state.is === 'held') return changed(call, { commands: [ring], events: [begun] });
  const held: Call = { ...call, state: { is: 'held', operator, since: now } };
  return changed(held, { commands: [{ do: 'hold' }, ring], events: [event(call, 'call.held', { operator }), begun] });
}

/** 直接取次: the operator is out of it at once, and the caller waits with music for whoever answers. */
function passOnUnasked(call: Call, state: Talking | Held, ring: Command, moment: Moment): Outcome {
  const { operator } = state;
  const hold: Command[] = state.is === 'talking' ? [{ do: 'hold' }] : [];
  const left = leave(call, operator, moment);
  return changed(left.call, {
    commands: [...hold, { do: 'disconnect', operator }, ring],
    events: [
      event(call, 'call.transfer_begun', { transfer: transferOf(call), operator, kind: 'cold' }),
      ...left.events,
    ],
  });
}

export function thirdAnswered(call: Call, fact: FactNamed<'third_answered'>, moment: Moment): Outcome {
  const { transfer } = fact;
  const { now } = moment;
  if (call.third?.transfer !== transfer || call.third.is === 'answered') return unchanged(call);
  if (call.state.is === 'at_client') return clientAnswered(call, fact, moment);
  const answered: Call = { ...call, third: { transfer, is: 'answered' } };
  const kept = call.passedOnAt ? recordNoMore(answered, now) : { call: answered, commands: [] };
  return changed(kept.call, {
    commands: [...kept.commands, { do: 'meet_third', transfer, with: call.passedOnAt ? 'caller' : 'operator' }],
    events: [event(call, 'call.transfer_answered', { transfer })],
  });
}

/**
 * With the operator on the line the caller stays where they are. Who was passed on, and to nobody, is back in the queue at the
 * place of the arrival; and where the caller was left alone with a third who hangs up, it was a conversation.
 */
export function thirdGone(call: Call, { transfer, why }: FactNamed<'third_gone'>, moment: Moment): Outcome {
  if (call.third?.transfer !== transfer) return unchanged(call);
  if (call.state.is === 'at_client') return clientGone(call, why, moment);
  if (call.passedOnAt && call.third.is === 'answered') return passedOnIsOver(call, 'contact', moment);
  const alone: Call = { ...call, third: null };
  const over = event(call, 'call.transfer_over', { transfer, why });
  const letGo: Command = { do: 'let_go_third', transfer };
  if (call.passedOnAt) return nobodyAnswered(alone, { letGo, over });
  return changed(alone, { commands: [letGo], events: [over] });
}

/** 戻る */
export function thirdLetGo(call: Call, { transfer, operator }: FactNamed<'third_let_go'>, { now }: Moment): Outcome {
  const { state, third } = call;
  const isOn = (state.is === 'talking' || state.is === 'held') && state.operator === operator;
  if (!isOn || third?.transfer !== transfer) return unchanged(call);
  const over = event(call, 'call.transfer_over', { transfer, why: 'let_go' });
  const letGo: Command = { do: 'let_go_third', transfer };
  if (state.is === 'talking') return changed({ ...call, third: null }, { commands: [letGo], events: [over] });
  const back: Call = { ...call, third: null, state: { is: 'talking', operator, since: now } };
  return changed(back, {
    commands: [letGo, { do: 'resume' }],
    events: [over, event(call, 'call.resumed', { operator })],
  });
}

/** つなぐ */
export function passedOn(call: Call, { operator }: FactNamed<'passed_on'>, moment: Moment): Outcome {
  const { state, third } = call;
  const isOn = (state.is === 'talking' || state.is === 'held') && state.operator === operator;
  return isOn && third?.is === 'answered' ? passOn(call, operator, moment) : unchanged(call);
}

export function passOn(call: Call, operator: string, moment: Moment): Outcome {
  const left = leave(call, operator, moment);
  const kept = recordNoMore(left.call, moment.now);
  return changed(kept.call, { commands: [...kept.commands, { do: 'pass_on', operator }], events: left.events });
}

function leave(call: Call, operator: string, moment: Moment) {
  const wrapUp = wrapUpFrom(operator, moment);
  return {
    call: { ...call, passedOnAt: moment.now, state: wrapUp },
    events: [
      event(call, 'call.passed_on', { transfer: transferOf(call), operator }),
      event(call, 'call.wrap_up_started', { operator, until: wrapUp.until.toISOString() }),
    ],
  };
}

/** The line of a caller who was passed on is dead; the operator may be writing still. */
export function passedOnIsOver(call: Call, by: Exclude<Ender, 'operator'>, { now }: Moment): Outcome {
  const dead = { ...lineDead(call, by, now), third: null };
  const why = by === 'contact' ? 'hung_up' : 'caller_gone';
  const events = [
    event(call, 'call.transfer_over', { transfer: transferOf(call), why }),
    event(call, 'call.hung_up', { by }),
  ];
  if (call.state.is === 'wrap_up') return changed(dead, { commands: [{ do: 'hang_up' }], events });
  const ended = end(dead, 'talked');
  return changed(ended.call, { commands: [{ do: 'hang_up' }], events: [...events, ended.event] });
}

function transferOf({ third }: Call): string {
  return third?.transfer ?? '';
}
