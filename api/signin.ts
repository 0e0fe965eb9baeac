import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { named } from './shapes.ts';

/** Who is signed in, and what the console may offer. Staff see their own business name here, never a legal one. */
export const me = z
  .object({
    as: z.enum(['staff', 'client']),
    agency: named,
    client: named.nullable(),
    person: named,
    role: z.enum(['operator', 'supervisor', 'manager', 'billing', 'owner', 'staff']),
    abilities: z.array(z.string()),
  })
  .meta({ id: 'Me' });
export type Me = z.output<typeof me>;

const password = z.string().min(10).max(200);

export const signIn = endpoint({
  name: 'signIn',
  method: 'POST',
  path: '/sign-in',
  door: 'everybody',
  says: 'Sign in with e-mail and password; the session travels in an HttpOnly cookie.',
  body: z.object({ email: z.string().max(320), password: z.string().max(200) }),
  answer: me,
});

export const signOut = endpoint({
  name: 'signOut',
  method: 'POST',
  path: '/sign-out',
  door: 'signed_in',
  says: 'End this session.',
});

export const signOutEverywhere = endpoint({
  name: 'signOutEverywhere',
  method: 'POST',
  path: '/sign-out/everywhere',
  door: 'signed_in',
  says: 'End every session of this person, on every device.',
});

export const requestReset = endpoint({
  name: 'requestReset',
  method: 'POST',
  path: '/sign-in/resets',
  door: 'everybody',
  says: 'Ask for a letter with a link to set a new password; the answer never tells whether the address is known.',
  body: z.object({ email: z.string().max(320) }),
});

export const setPassword = endpoint({
  name: 'setPassword',
  method: 'POST',
  path: '/sign-in/passwords',
  door: 'everybody',
  says: 'Set a password with the token of an invitation or reset letter.',
  body: z.object({ token: z.string().max(200), password }),
});

export const getMe = endpoint({
  name: 'getMe',
  method: 'GET',
  path: '/me',
  door: 'signed_in',
  says: 'Who is signed in, and what they may do.',
  answer: me,
});
