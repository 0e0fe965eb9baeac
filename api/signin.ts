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
    /** The agency waits for this person's second factor: until then they may register one, and nothing else. */
    mustEnrol: z.boolean(),
  })
  .meta({ id: 'Me' });
export type Me = z.output<typeof me>;

/** The password was right, and a second factor is wanted: the ticket names this sign-in for ten minutes. */
export const secondStep = z
  .object({ step: z.literal('second_factor'), ticket: z.string(), ways: z.array(z.enum(['authenticator', 'passkey'])) })
  .meta({ id: 'SecondStep' });
export type SecondStep = z.output<typeof secondStep>;

const password = z.string().min(10).max(200);

export const signIn = endpoint({
  name: 'signIn',
  method: 'POST',
  path: '/sign-in',
  door: 'everybody',
  says: 'Sign in with e-mail and password; the session travels in an HttpOnly cookie. Who has a second factor is asked for it next.',
  body: z.object({ email: z.string().max(320), password: z.string().max(200) }),
  answer: z.union([me, secondStep]),
});

export const enterCode = endpoint({
  name: 'enterCode',
  method: 'POST',
  path: '/sign-in/codes',
  door: 'everybody',
  says: 'The second step by a code: six digits of an authenticator app, or a recovery code, which serves once.',
  body: z.object({ ticket: z.string().max(100), code: z.string().max(50) }),
  answer: me,
});

export const passkeyOptions = endpoint({
  name: 'passkeyOptions',
  method: 'POST',
  path: '/sign-in/passkey-options',
  door: 'everybody',
  says: 'What the browser’s authenticator is asked with: for the second step named by a ticket, or to sign in by a passkey alone.',
  body: z.object({ ticket: z.string().max(100).optional() }),
  answer: z.object({ ticket: z.string(), options: z.looseObject({ challenge: z.string() }) }),
});

export const enterByPasskey = endpoint({
  name: 'enterByPasskey',
  method: 'POST',
  path: '/sign-in/passkeys',
  door: 'everybody',
  says: 'Sign in with what the authenticator answered: as the second step, or without a password.',
  body: z.object({ ticket: z.string().max(100), credential: z.looseObject({ id: z.string().max(2000) }) }),
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
