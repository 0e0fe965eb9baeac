import { dayOf, instantOf } from '../hours/index.ts';
import { type Refusal, refuse } from '../refusals/index.ts';
import type { Contact, ContactEvent } from './contact.ts';
import type { Presence } from './presence.ts';

type Change = { contact: Contact; events: ContactEvent[] };

/** Setting what is already set changes nothing. Refuses already_past. */
export function setPresence(contact: Contact, presence: Presence, now: Date): Change | Refusal {
  if (presence.until !== null && presence.until <= now) return refuse('already_past');
  if (same(contact.presence, presence)) return { contact, events: [] };
  const { client, id } = contact;
  const data = { state: presence.state, until: presence.until?.toISOString() ?? null };
  return {
    contact: { ...contact, presence },
    events: [{ name: 'contact.presence_changed', client, id, data }],
  };
}

/** 本日休み: off until the Tokyo day ends. */
export function offToday(now: Date): Presence {
  return { state: 'off', until: instantOf(dayOf(now), '24:00') };
}

function same(one: Presence, other: Presence): boolean {
  return one.state === other.state && one.until?.getTime() === other.until?.getTime();
}
