// The telephone on which an operator is rung: in the browser, or on the desk beside it.
import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { byId, instant } from './shapes.ts';

const kind = z.enum(['browser', 'desk']);

/** `isOffered`: whether the house has an engine to which telephones are plugged in. */
const telephone = z
  .object({ isOffered: z.boolean(), taken: z.object({ kind, at: instant }).nullable() })
  .meta({ id: 'Telephone' });

export type TelephoneKind = z.output<typeof kind>;

export const getTelephone = endpoint({
  name: 'getTelephone',
  method: 'GET',
  path: '/telephone',
  door: 'use_telephone',
  says: 'On which telephone one is rung, and since when.',
  answer: telephone,
});

export const takeTelephone = endpoint({
  name: 'takeTelephone',
  method: 'POST',
  path: '/telephone',
  door: 'use_telephone',
  says: 'Calls ring on one telephone from now on, under a password that is made anew each time and never shown again.',
  body: z.object({ kind }),
  answer: z
    .object({ user: z.string(), password: z.string(), realm: z.string(), at: instant })
    .meta({ id: 'TakenTelephone' }),
});

export const putDownTelephone = endpoint({
  name: 'putDownTelephone',
  method: 'DELETE',
  path: '/telephone',
  door: 'use_telephone',
  says: 'The telephone is not rung any more, and its password no longer good.',
});

export const telephoneLine = endpoint({
  name: 'telephoneLine',
  method: 'GET',
  path: '/telephone/line',
  door: 'use_telephone',
  says: 'A WebSocket on which the telephone in the browser is spoken to. Only for pages of our own; closes with the session.',
});

export const ringTelephone = endpoint({
  name: 'ringTelephone',
  method: 'POST',
  path: '/calls/:id/telephone',
  door: 'use_telephone',
  says: 'The call one is on comes to one’s telephone once more: it was plugged in anew in the middle of it.',
  params: byId,
});

export const leaveTelephone = endpoint({
  name: 'leaveTelephone',
  method: 'DELETE',
  path: '/calls/:id/telephone',
  door: 'use_telephone',
  says: 'The page with one’s telephone goes away in the middle of a call: the caller hears music until it is back. Of a telephone that was taken anew since, nothing comes.',
  params: byId,
  query: z.object({ taken: instant }),
});
