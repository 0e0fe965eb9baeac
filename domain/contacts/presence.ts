// Presence (在席 / 会議中 / 外出 / 休み) is what a contact last said of where they are, and until when that holds.

export type PresenceState = 'in' | 'meeting' | 'out' | 'off' | 'unknown';

export const presenceStates: readonly PresenceState[] = ['in', 'meeting', 'out', 'off', 'unknown'];

/** `until` null: until it is set otherwise. */
export type Presence = { state: PresenceState; until: Date | null };

export const unknownPresence: Presence = { state: 'unknown', until: null };

/**
 * What holds at `now`. A state that has run out lapses to unknown, not to `in`: that a meeting should be over does not
 * tell that the person is at the desk, and a caller must not be told so.
 */
export function presenceAt(presence: Presence, now: Date): Presence {
  return presence.until !== null && presence.until <= now ? unknownPresence : presence;
}
