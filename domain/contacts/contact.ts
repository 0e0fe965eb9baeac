// Contact (担当者): a person of a client, whom we report to, who rings back, and of whom we may say little.
import type { ClientRole } from '../staff/index.ts';
import type { Presence, PresenceState } from './presence.ts';

export type Contact = {
  id: string;
  client: string;
  name: string;
  /** Katakana. */
  reading: string;
  email: string | null;
  /** E.164 */
  phone: string | null;
  /** Place in the client's own list; the lowest is told first. */
  order: number;
  /** Complaints about the client's staff go to these people first. */
  takesComplaints: boolean;
  /** null: does not sign in to the portal. */
  role: ClientRole | null;
  presence: Presence;
};

export type ContactEvent = {
  name: 'contact.presence_changed';
  client: string;
  id: string;
  data: { state: PresenceState; until: string | null };
};
