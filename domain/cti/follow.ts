import type { Call, Fact } from '../calls/index.ts';
import type { Told } from './cti.ts';

/** Whom the extensions name, where they name anybody who may answer for the client. */
export type Named = { rings: string | null; answers: string | null };

/** What the PBX's word means for our call as it stands, but for its end. */
export function follow({ answeredBy, hungUp }: Told, { state }: Call, { rings, answers }: Named, offer: Offer): Fact[] {
  if (answers) return picks(state, answers);
  if (!rings || answeredBy || hungUp) return [];
  switch (state.is) {
    case 'waiting':
      return [{ fact: 'offered', operator: rings, ...offer }];
    case 'offered':
      // A PBX that hunts rings one telephone after the other.
      return state.operator === rings
        ? []
        : [
            { fact: 'offer_withdrawn', offer: state.offer },
            { fact: 'offered', operator: rings, ...offer },
          ];
    default:
      return [];
  }
}

/** The desk shows the call until the PBX says more; `until` is never reached, since a silent call is given up before. */
export type Offer = { offer: string; until: Date };

function picks(state: Call['state'], operator: string): Fact[] {
  const isOver = state.is === 'wrap_up' || state.is === 'ended';
  const hasIt = (state.is === 'talking' || state.is === 'held') && state.operator === operator;
  return isOver || hasIt ? [] : [{ fact: 'picked_up', operator }];
}

// Of three deliveries sent at once the answer may come last: a caller is not said to have given up before it could.
const graceSeconds = 5;
// A ring is over after this long, and a conversation, when nothing more is told: a line must not stand for ever.
const ringMinutes = 5;
const talkMinutes = 4 * 60;
// Late repeats are still known as such for a day.
const rememberMinutes = 24 * 60;

/** How the call ends, if it does by now: hung up as told, or given up in silence. */
export function ending(told: Told, call: Call, now: Date): Fact | null {
  const { state } = call;
  const onTheLine = state.is === 'talking' || state.is === 'held';
  if (call.endedAt) return null;
  if (!told.hungUp) return now >= silentFrom(told, onTheLine) ? { fact: 'hung_up', by: 'exchange' } : null;
  if (onTheLine && told.hungUp.by === 'operator') return { fact: 'hung_up', by: 'operator', operator: state.operator };
  if (onTheLine) return { fact: 'hung_up', by: 'caller' };
  if (now < after(told.hungUp.at, graceSeconds)) return null;
  // Somebody answered whom we cannot name: the caller did not give up.
  return { fact: 'hung_up', by: told.answeredBy ? 'exchange' : 'caller' };
}

/** When the clock next has something to say, and `forget` once nothing more can come. */
export function nextAt(told: Told, call: Call | null): { at: Date; does: 'look' | 'forget' } {
  if (!call || call.endedAt) return { at: after(told.heardAt, rememberMinutes * 60), does: 'forget' };
  if (told.hungUp) return { at: after(told.hungUp.at, graceSeconds), does: 'look' };
  return { at: silentFrom(told, call.state.is === 'talking' || call.state.is === 'held'), does: 'look' };
}

/** A ring that never ends within this is given up; offers made meanwhile outlast it. */
export function offerUntil(now: Date): Date {
  return after(now, 2 * ringMinutes * 60);
}

function silentFrom({ heardAt }: Told, onTheLine: boolean): Date {
  return after(heardAt, (onTheLine ? talkMinutes : ringMinutes) * 60);
}

function after(instant: Date, seconds: number): Date {
  return new Date(instant.getTime() + seconds * 1000);
}
