import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { byClient, byId, e164, id, instant, short } from './shapes.ts';

export const presence = z
  .object({
    state: z.enum(['in', 'meeting', 'out', 'off', 'unknown']),
    until: instant.nullable(),
  })
  .meta({ id: 'Presence' });

export const contact = z
  .object({
    id,
    client: id,
    name: z.string(),
    reading: z.string(),
    email: z.string().nullable(),
    phone: e164.nullable(),
    order: z.number().int(),
    takesComplaints: z.boolean(),
    role: z.enum(['owner', 'staff']).nullable(),
    presence,
    /** Only what may be said of this person to a caller. */
    mayBeSaid: z.string(),
    signedUp: z.boolean(),
  })
  .meta({ id: 'Contact' });
export type ContactShown = z.output<typeof contact>;

const details = z.object({
  name: short,
  reading: short,
  email: z.string().max(320).nullable(),
  phone: short.nullable(),
  order: z.number().int().min(0).max(1000),
  takesComplaints: z.boolean(),
  role: z.enum(['owner', 'staff']).nullable(),
});

export const addContact = endpoint({
  name: 'addContact',
  method: 'POST',
  path: '/clients/:client/contacts',
  door: 'edit_clients',
  says: 'Add a person of a client.',
  params: byClient,
  body: details,
  answer: contact,
});

export const editContact = endpoint({
  name: 'editContact',
  method: 'PUT',
  path: '/contacts/:id',
  door: 'edit_clients',
  says: 'Change a person of a client.',
  params: byId,
  body: details,
  answer: contact,
});

export const inviteContact = endpoint({
  name: 'inviteContact',
  method: 'POST',
  path: '/contacts/:id/invitation',
  door: 'edit_clients',
  says: 'Send a contact the letter that opens the client’s portal to them.',
  params: byId,
});

export const inviteColleague = endpoint({
  name: 'inviteColleague',
  method: 'POST',
  path: '/company/contacts/:id/invitation',
  door: 'invite_colleagues',
  says: 'A client’s owner invites a colleague into the portal.',
  params: byId,
});

export const setOwnPresence = endpoint({
  name: 'setOwnPresence',
  method: 'PUT',
  path: '/company/presence',
  door: 'set_own_presence',
  says: 'A contact says whether they are in; operators see it within two seconds.',
  body: presence,
  answer: contact,
});

export const setColleaguePresence = endpoint({
  name: 'setColleaguePresence',
  method: 'PUT',
  path: '/company/contacts/:id/presence',
  door: 'set_colleagues_presence',
  says: 'A client’s owner sets a colleague’s presence.',
  params: byId,
  body: presence,
  answer: contact,
});

const ownDetails = details.omit({ order: true });

export const addOwnContact = endpoint({
  name: 'addOwnContact',
  method: 'POST',
  path: '/company/contacts',
  door: 'edit_own_contacts',
  says: 'A client’s owner adds a person of their company, last in the list.',
  body: ownDetails,
  answer: contact,
});

export const editOwnContact = endpoint({
  name: 'editOwnContact',
  method: 'PUT',
  path: '/company/contacts/:id',
  door: 'edit_own_contacts',
  says: 'A client’s owner changes a person of their company: how they are reached, and whether they sign in.',
  params: byId,
  body: ownDetails,
  answer: contact,
});

export const orderOwnContacts = endpoint({
  name: 'orderOwnContacts',
  method: 'PUT',
  path: '/company/contacts/order',
  door: 'edit_own_contacts',
  says: 'A client’s owner says in which order its people are told; all of them are named, the first to be told first.',
  body: z.object({ contacts: z.array(id).max(1000) }),
});
