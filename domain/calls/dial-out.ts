// A call out (架電): one of ours rings somebody in a client's name. The telephone on the desk comes first, then whoever is rung.
import type { Hearing } from './advance.ts';
import { begin, type Known } from './arrive.ts';
import type { Call, Dialling, Nobody, Out } from './call.ts';
import { end, lineDead } from './end.ts';
import { type CallEvent, event } from './event.ts';
import type { FactNamed } from './fact.ts';
import { changed, type Moment, type Outcome, unchanged } from './outcome.ts';
import { recordFromNow } from './record.ts';
import { wrapUpFrom } from './wrap-up.ts';

/** The telephone on the desk rings for so long. */
export const ownSeconds = 30;
/** And whoever is rung, so long. */
export const thereSeconds = 60;
// The exchange says sooner that nobody picks up; this is for one that says nothing.
const patienceSeconds = 20;

/** By this the exchange tells the dialling operator's telephone from one that is offered a caller. */
export const ownOffer = 'own';

type DialledOut = Known & { operator: string; out: Out };

export function dialOut({ operator, out, ...known }: DialledOut, now: Date): Outcome {
  const until = after(now, ownSeconds + patienceSeconds);
  const state: Dialling = { is: 'dialling', stage: 'own_telephone', operator, since: now, until };
  const call: Call = { ...begin(known, now, state), operator, out };
  const { line, exchange } = known;
  const about = out.about?.case ?? null;
  return changed(call, {
    commands: [{ do: 'ring', operator, offer: ownOffer }],
    events: [event(call, 'call.dialled', { operator, line, exchange, case: about })],
  });
}

/** The operator holds the receiver: now the other telephone is rung, and heard ringing. */
function ownTelephoneAnswered(call: Call, operator: string, { now }: Moment): Outcome {
  const { out, state } = call;
  if (state.is !== 'dialling' || state.stage !== 'own_telephone' || state.operator !== operator || !out)
    return unchanged(call);
  const until = after(now, thereSeconds + patienceSeconds);
  const rung: Dialling = { ...state, stage: 'rung', since: now, until };
  const { way, toll } = out;
  return changed({ ...call, state: rung }, { commands: [{ do: 'dial', way, toll }], events: [] });
}

export function thereRings(call: Call, { toll }: FactNamed<'there_rings'>): Outcome {
  const { state } = call;
  if (state.is !== 'dialling' || state.stage !== 'rung' || call.out?.toll !== toll) return unchanged(call);
  return changed({ ...call, state: { ...state, stage: 'ringing' } }, { events: [event(call, 'call.there_rings', {})] });
}

function gotThrough(call: Call, toll: string, { now }: Moment): Outcome {
  const { state } = call;
  if (state.is !== 'dialling' || state.stage === 'own_telephone' || call.out?.toll !== toll) return unchanged(call);
  const { operator } = state;
  const talking: Call = { ...call, state: { is: 'talking', operator, since: now }, answeredAt: now };
  const recorded = recordFromNow(talking, now);
  return changed(recorded.call, {
    commands: [{ do: 'connect', operator }, ...recorded.commands],
    events: [event(call, 'call.got_through', { operator, rangSeconds: secondsFrom(state.since, now) })],
  });
}

/** Who tried has it in hand until it is written down; whose own telephone was never picked up has nothing to write. */
function gotNobody(call: Call, why: Nobody, moment: Moment): Outcome {
  const { out, state } = call;
  if (!out || state.is !== 'dialling') return unchanged(call);
  const { operator } = state;
  const by = why === 'given_up' ? 'operator' : 'exchange';
  const dead = { ...lineDead(call, by, moment.now), out: { ...out, nobody: why } };
  const told: CallEvent = event(call, 'call.got_nobody', { operator, why, case: out.about?.case ?? null });
  if (state.stage === 'own_telephone') {
    const ended = end(dead, 'got_nobody');
    return changed(ended.call, { commands: [{ do: 'hang_up' }], events: [told, ended.event] });
  }
  const wrapUp = wrapUpFrom(operator, moment);
  const until = wrapUp.until.toISOString();
  return changed(
    { ...dead, state: wrapUp },
    { commands: [{ do: 'hang_up' }], events: [told, event(call, 'call.wrap_up_started', { operator, until })] },
  );
}

/** Of the telephone on the desk, while it was to ring. */
function ownTelephoneGone(call: Call, moment: Moment): Outcome {
  return isOwnRinging(call) ? gotNobody(call, 'own_telephone', moment) : unchanged(call);
}

function isOwnRinging({ state }: Call): boolean {
  return state.is === 'dialling' && state.stage === 'own_telephone';
}

function operatorGone(call: Call, operator: string, moment: Moment): Outcome {
  if (call.state.is !== 'dialling' || call.state.operator !== operator) return unchanged(call);
  return gotNobody(call, 'given_up', moment);
}

/** The clock has had enough of a telephone of which nothing is heard. */
export function dialLapsed(call: Call, _fact: FactNamed<'dial_lapsed'>, moment: Moment): Outcome {
  const { state } = call;
  if (state.is !== 'dialling' || moment.now < state.until) return unchanged(call);
  return gotNobody(call, state.stage === 'own_telephone' ? 'own_telephone' : 'no_answer', moment);
}

/** What is heard of another call as an offer, a queue or a caller, is heard here of the two telephones. */
export const whileDialling = {
  answered: (call, { operator }, moment) => ownTelephoneAnswered(call, operator, moment),
  offer_declined: (call, _, moment) => ownTelephoneGone(call, moment),
  offer_lapsed: (call, _, moment) => ownTelephoneGone(call, moment),
  operator_lost: (call, { operator }, moment) =>
    isOwnRinging(call) ? ownTelephoneGone(call, moment) : operatorGone(call, operator, moment),
  reached: (call, { toll }, moment) => gotThrough(call, toll, moment),
  not_reached: (call, { toll, why = 'no_answer' }, moment) =>
    call.out?.toll === toll ? gotNobody(call, why, moment) : unchanged(call),
  // The exchange tells why in other words.
  hung_up: (call, fact, moment) =>
    fact.by === 'operator' ? operatorGone(call, fact.operator, moment) : unchanged(call),
  caller_lost: (call, _, moment) => gotNobody(call, 'unreachable', moment),
} satisfies Partial<Hearing>;

function secondsFrom(since: Date, now: Date): number {
  return Math.max(0, Math.floor((now.getTime() - since.getTime()) / 1000));
}

function after(now: Date, seconds: number): Date {
  return new Date(now.getTime() + seconds * 1000);
}
