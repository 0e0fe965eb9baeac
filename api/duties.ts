import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { byClient, day, id, short } from './shapes.ts';

const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$|^24:00$/);
const turns = z.array(z.object({ from: time, to: time, contacts: z.array(id).max(20) })).max(12);

/** Who of a client is on call when (当番表); a turn whose end is not after its start runs into the next day. */
export const roster = z
  .object({
    week: z.object({ mon: turns, tue: turns, wed: turns, thu: turns, fri: turns, sat: turns, sun: turns }),
    holidays: z.union([turns, z.literal('as_weekday')]),
    days: z.array(z.object({ date: day, turns, why: short })).max(400),
  })
  .meta({ id: 'Roster' });

const answer = z.object({ roster });

export const getRoster = endpoint({
  name: 'getRoster',
  method: 'GET',
  path: '/clients/:client/duties',
  door: 'see_clients',
  says: 'Who of a client is on call when.',
  params: byClient,
  answer,
});

export const setRoster = endpoint({
  name: 'setRoster',
  method: 'PUT',
  path: '/clients/:client/duties',
  door: 'edit_clients',
  says: 'Set who of a client is on call when; they are told and rung first.',
  params: byClient,
  body: roster,
  answer,
});

export const getOwnRoster = endpoint({
  name: 'getOwnRoster',
  method: 'GET',
  path: '/company/duties',
  door: 'see_own_company',
  says: 'Who of a contact’s own company is on call when.',
  answer,
});

export const setOwnRoster = endpoint({
  name: 'setOwnRoster',
  method: 'PUT',
  path: '/company/duties',
  door: 'edit_own_contacts',
  says: 'A client’s owner sets who is on call when; it holds at once.',
  body: roster,
  answer,
});
