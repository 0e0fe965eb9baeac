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

/** Where the two ends of a call meet. */
export function meetingOf(call: string): string {
  return `call.${call}`;
}

/** Null: it is no meeting of ours. */
export function callMeetingIn(bridge: string): string | null {
  const [kind, call, ...more] = bridge.split('.');
  return kind === 'call' && call && more.length === 0 ? call : null;
}

export type Announcement = { call: string; what: string; step: number };

export function announcementNamed({ call, what, step }: Announcement): string {
  return `${what}.${call}.${step}`;
}

/** Music of ours, played over and over while it is wanted. */
export function musicNamed({ call, round }: { call: string; round: number }): string {
  return `music.${call}.${round}`;
}

export function toneNamed(call: string): string {
  return `tone.${call}`;
}

/** What a caller says to the machine, by whose call it is. Nothing else need be known to bring it into the books. */
export function messageNamed({ agency, client, call }: Leg): string {
  return `message.${agency}.${client}.${call}`;
}

/** Null: it is no message of ours. */
export function messageOf(recording: string): Leg | null {
  const [kind, agency, client, call, ...more] = recording.split('.');
  return kind === 'message' && agency && client && call && more.length === 0 ? { agency, client, call } : null;
}

/** Null: it is no announcement of ours. */
export function announcementOf(playback: string): Announcement | null {
  const [what, call, step, ...more] = playback.split('.');
  return what && call && step && more.length === 0 ? { call, what, step: Number(step) } : null;
}
