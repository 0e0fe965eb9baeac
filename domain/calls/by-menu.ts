// What the menu of a line (着信メニュー) makes of a call before it comes to us: a question that is answered by a key, the
// client's own telephone, the voicemail.
import { type Asks, type Desk, keyPressedOf, type Leads } from '../menus/index.ts';
import { missed, type Rung, ringAtClient } from './at-client.ts';
import type { ByMenu, Call, Choosing, Hours } from './call.ts';
import { type CallEvent, event } from './event.ts';
import type { FactNamed } from './fact.ts';
import { meet } from './meet.ts';
import { toVoicemail } from './message.ts';
import { changed, type Moment, type Outcome, unchanged } from './outcome.ts';

// From the end of the words, or from the last word that could be theirs.
const answerSeconds = 8;
const mostTimes = 2;
// Nobody speaks as slowly; an exchange tells sooner that the words are over.
const charactersASecond = 4;

/** How the menu begins a call at this hour. `rung` null: nothing may ring the client's telephone, or is free to. */
export type Beginning = { voicemailSeconds: number } & (
  | { is: 'keys'; asks: Asks }
  | { is: 'desk'; desk: Desk; rung: Rung | null }
  | { is: 'voicemail' }
);

export function begun(call: Call, begins: Beginning, { hours, now }: { hours: Hours; now: Date }): Outcome {
  const { voicemailSeconds } = begins;
  const menu: ByMenu = { toUs: hours, voicemailSeconds, key: null, desk: null };
  const met: Call = { ...call, menu };
  switch (begins.is) {
    case 'keys':
      return ask(met, { asks: begins.asks, times: 1 }, { now, events: [event(call, 'call.menu_begun', {})] });
    case 'voicemail':
      return toVoicemail(met, voicemailSeconds, { now, events: [] });
    case 'desk':
      return begins.rung
        ? ringAtClient(met, { desk: begins.desk, rung: begins.rung, now })
        : missed(met, { number: begins.desk.number, why: 'not_ringable', ring: null, now });
  }
}

/** A key that means nothing here is no answer. */
export function keyChosen(call: Call, state: Choosing, key: string, moment: Moment): Outcome {
  if (state.desk) return unchanged(call);
  const chosen = keyPressedOf(state.asks, key);
  if (!chosen) return askedInVain(call, state, moment);
  const { label, leads } = chosen;
  const menu = call.menu && { ...call.menu, key: { key, label } };
  const told = event(call, 'call.key_chosen', { key, label, leads: leads.is });
  return lead({ ...call, menu }, state, leads, { now: moment.now, events: [told] });
}

/** What was asked is said to its end: from now on an answer is awaited. */
export function menuSaid(call: Call, { times }: FactNamed<'menu_said'>, { now }: Moment): Outcome {
  const { state } = call;
  if (state.is !== 'choosing' || state.times !== times || state.said) return unchanged(call);
  return changed({ ...call, state: { ...state, said: true, until: after(now, answerSeconds) } }, { events: [] });
}

/** Nobody could say it: no key can be meant. */
export function menuUnheard(call: Call, _fact: FactNamed<'menu_unheard'>, moment: Moment): Outcome {
  const { state } = call;
  return state.is === 'choosing' && !state.desk ? goOtherwise(call, state, moment) : unchanged(call);
}

/** Who presses nothing, or nonsense, hears the words once more, and is led on then. */
export function askedInVain(call: Call, state: Choosing, moment: Moment): Outcome {
  if (state.times >= mostTimes) return goOtherwise(call, state, moment);
  return ask(call, { asks: state.asks, times: state.times + 1 }, { now: moment.now, events: [] });
}

/** Whoever keeps the books has found the way to the client's telephone to which a key leads, or none. */
export function deskRung(call: Call, { ring, way, until }: FactNamed<'desk_rung'>, { now }: Moment): Outcome {
  const { state } = call;
  if (state.is !== 'choosing' || !state.desk) return unchanged(call);
  return ringAtClient(call, { desk: state.desk, rung: { ring, way, until }, now });
}

export function deskNotRung(call: Call, _fact: FactNamed<'desk_not_rung'>, { now }: Moment): Outcome {
  const { state } = call;
  if (state.is !== 'choosing' || !state.desk) return unchanged(call);
  return missed(call, { number: state.desk.number, why: 'not_ringable', ring: null, now });
}

type Said = { now: Date; events: CallEvent[] };

function ask(call: Call, { asks, times }: Pick<Choosing, 'asks' | 'times'>, { now, events }: Said): Outcome {
  const { words } = asks;
  const until = after(now, words.length / charactersASecond + answerSeconds);
  const choosing: Choosing = { is: 'choosing', asks, times, until };
  return changed({ ...call, state: choosing }, { commands: [{ do: 'ask_key', words, times }], events });
}

function goOtherwise(call: Call, state: Choosing, { now }: Moment): Outcome {
  const { otherwise } = state.asks;
  return lead(call, state, otherwise, { now, events: [event(call, 'call.no_key_chosen', { leads: otherwise.is })] });
}

function lead(call: Call, state: Choosing, leads: Leads, { now, events }: Said): Outcome {
  switch (leads.is) {
    case 'us':
      return told(events, meet(call, call.menu?.toUs ?? 'open', now));
    case 'voicemail':
      return toVoicemail(call, call.menu?.voicemailSeconds ?? 0, { now, events });
    case 'desk': {
      const { number, seconds } = leads;
      return changed({ ...call, state: { ...state, desk: { number, seconds } } }, { events });
    }
  }
}

function told(events: CallEvent[], outcome: Outcome): Outcome {
  return { ...outcome, events: [...events, ...outcome.events] };
}

function after(now: Date, seconds: number): Date {
  return new Date(now.getTime() + Math.ceil(seconds) * 1000);
}
