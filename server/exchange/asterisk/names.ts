// By its name everything of ours at the engine says which call it belongs to, so that another node can take it over.
import type { Leg } from '../exchange.ts';

/** An operator's end of a call, from the ringing on. */
export type End = { call: string; offer: string; operator: string };

export function endNamed({ call, offer, operator }: End): string {
  return `end.${call}.${offer}.${operator}`;
}

/** Null: it is no operator's end of ours. */
export function endOf(channel: string): End | null {
  const [kind, call, offer, operator, ...more] = channel.split('.');
  return kind === 'end' && call && offer && operator && more.length === 0 ? { call, offer, operator } : null;
}

/** Somebody whom we ring outside, and by which toll: whoever is rung back or dialled, or asked in the middle of a call. */
export type OutsideEnd = { call: string; toll: string };

export function outsideNamed({ call, toll }: OutsideEnd): string {
  return `out.${call}.${toll}`;
}

/** Null: it is no end outside that we have rung. */
export function outsideOf(channel: string): OutsideEnd | null {
  const [kind, call, toll, ...more] = channel.split('.');
  return kind === 'out' && call && toll && more.length === 0 ? { call, toll } : null;
}

/** A supervisor's end is an operator's that came about by listening: whoever takes over has it already. */
export function supervisorsEndNamed(call: string, who: { listening: string; supervisor: string }): string {
  return endNamed({ call, offer: `${listens}${who.listening}`, operator: who.supervisor });
}

/** Null: it came about by an offer. */
export function listeningIn({ offer }: End): string | null {
  return offer.startsWith(listens) ? offer.slice(listens.length) : null;
}
const listens = 'listen-';

/** The ear at an operator's end. */
export function snoopNamed(call: string, listening: string): string {
  return `ear.${call}.${listening}`;
}

/** Null: it is no ear of ours. */
export function snoopOf(channel: string): { call: string; listening: string } | null {
  const [kind, call, listening, ...more] = channel.split('.');
  return kind === 'ear' && call && listening && more.length === 0 ? { call, listening } : null;
}

/** Where the ear and the supervisor meet. */
export function listeningPlaceOf(call: string): string {
  return `listen.${call}`;
}

/** Null: it is no such place of ours. */
export function callListenedToIn(bridge: string): string | null {
  const [kind, call, ...more] = bridge.split('.');
  return kind === 'listen' && call && more.length === 0 ? call : null;
}

/** Where the two ends of a call meet. */
export function meetingOf(call: string): string {
  return `call.${call}`;
}

/** Null: it is no meeting of ours. */
export function callMeetingIn(bridge: string): string | null {
  const [kind, call, ...more] = bridge.split('.');
  return kind === 'call' && call && more.length === 0 ? call : null;
}

const played = [
  'welcome',
  'closed',
  'voicemail',
  'please_wait_again',
  'nobody_answered',
  'voicemail_instead',
  'place_kept',
  'this_number',
  'which_number',
  'menu',
  'menu_again',
  'transfer',
  'please_wait',
  'music_even',
  'music_odd',
] as const;
type Played = (typeof played)[number];

/** Of each thing one at a time is played to a caller. */
export function playbackNamed(call: string, what: Played): string {
  return `${what}.${call}`;
}

/** What a menu asks, for the first or the second time: words that are cut short must not be taken for the others' end. */
export function menuNamed(call: string, times: number): string {
  return playbackNamed(call, times > 1 ? 'menu_again' : 'menu');
}

/** Null: it is no playback of ours. */
export function playbackOf(playback: string): { call: string; what: Played } | null {
  const [named, call, ...more] = playback.split('.');
  const what = played.find((each) => each === named);
  return what && call && more.length === 0 ? { call, what } : null;
}

/** Whatever may be heard by a caller whom somebody else has had in hand. */
export function playbacksFor(call: string): string[] {
  return played.map((what) => playbackNamed(call, what));
}

/** Music of ours is played over and over while it is wanted; a round has a name before the one before it has lost its own. */
export function musicNamed(call: string, round: number): string {
  return playbackNamed(call, round % 2 === 0 ? 'music_even' : 'music_odd');
}

export function toneNamed(call: string): string {
  return `tone.${call}`;
}

/** What a caller says to the machine, by whose call it is. Nothing else need be known to bring it into the books. */
export function messageNamed({ agency, client, call }: Leg): string {
  return `message.${agency}.${client}.${call}`;
}

/** What is kept of a call. Nothing else need be known to bring it into the books. */
export function recordingNamed({ agency, client, call }: Leg): string {
  return `recording.${agency}.${client}.${call}`;
}

/** Null: it is no recording of ours. */
export function recordingOf(name: string): Leg | null {
  const [kind, agency, client, call, ...more] = name.split('.');
  return kind === 'recording' && agency && client && call && more.length === 0 ? { agency, client, call } : null;
}

/** Null: it is no message of ours. */
export function messageOf(recording: string): Leg | null {
  const [kind, agency, client, call, ...more] = recording.split('.');
  return kind === 'message' && agency && client && call && more.length === 0 ? { agency, client, call } : null;
}
