import { dayOf, timeOf } from '../hours/index.ts';
import type { Contact } from './contact.ts';
import { type Presence, type PresenceState, presenceAt, unknownPresence } from './presence.ts';

/** Japanese words to be spoken aloud as they stand. */
export type Phrase = { ja: string };

const away = 'あいにく席を外しております。';
const awayToday = 'あいにく本日は終日席を外しております。';
const cannotAnswer = 'ただいま電話に出ることができません。';

/** A client's own words for each presence; empty: the usual ones. */
export type Absence = Record<PresenceState, string>;

export const usualAbsence: Absence = { in: '', meeting: '', out: '', off: '', unknown: '' };

/**
 * The only words an operator may say of a person the caller asks for: never the reason or the place of an absence, a
 * return time only where the client gave one for today, and never the person's name.
 *
 * `null` is a name that is not on the list. It gets the very words of an unknown presence: any difference would tell
 * whether such a person is employed.
 */
export function mayBeSaid(contact: Contact | null, now: Date, absence: Absence = usualAbsence): Phrase {
  const presence = contact === null ? unknownPresence : presenceAt(contact.presence, now);
  return { ja: words(presence, absence, now) };
}

function words(presence: Presence, absence: Absence, now: Date): string {
  const { state } = presence;
  const own = absence[state].trim();
  switch (state) {
    case 'in':
      return own || cannotAnswer;
    case 'meeting':
    case 'out':
      return (own || away) + returning(presence, now);
    case 'off':
      return returning(presence, now) === '' ? own || awayToday : away + returning(presence, now);
    case 'unknown':
      return own || away;
  }
}

function returning({ until }: Presence, now: Date): string {
  if (until === null || dayOf(until) !== dayOf(now)) return '';
  const [hour, minute] = timeOf(until).split(':').map(Number);
  return `${hour}時${minute ? `${minute}分` : ''}に戻る予定でございます。`;
}
