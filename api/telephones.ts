// The telephone on which an operator is rung: in the browser, or on the desk beside it.
import { z } from 'zod';
import { endpoint } from './endpoint.ts';

export const takeTelephone = endpoint({
  name: 'takeTelephone',
  method: 'POST',
  path: '/telephone',
  door: 'use_telephone',
  says: 'Calls ring on one telephone from now on, under a password that is made anew each time and never shown again.',
  body: z.object({ kind: z.enum(['browser', 'desk']) }),
  answer: z.object({ user: z.string(), password: z.string(), realm: z.string() }).meta({ id: 'TakenTelephone' }),
});

export const putDownTelephone = endpoint({
  name: 'putDownTelephone',
  method: 'DELETE',
  path: '/telephone',
  door: 'use_telephone',
  says: 'The telephone is not rung any more, and its password no longer good.',
});
