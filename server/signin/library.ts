import { createHmac } from 'node:crypto';
import { betterAuth } from 'better-auth';
import { APIError } from 'better-auth/api';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { openPool } from '../shell/database.ts';
import { log } from '../shell/log.ts';
import { loginUrl } from '../shell/migrate.ts';
import { closePool } from '../shell/under-way.ts';
import { type Cookie, signedCookie } from './cookie.ts';
import type { Pool } from './store.ts';
import { accountOf, addressOf } from './tries.ts';

const day = 24 * 60 * 60;
const sessionSeconds = 14 * day;

/** How passwords are kept. */
export type Passwords = {
  hash(password: string): Promise<string>;
  verify(given: { hash: string; password: string }): Promise<boolean>;
};

export type LibraryOptions = {
  ownerUrl: string;
  secret: string;
  publicUrl: string;
  /** In place of the library's own, which take their time on purpose: for tests of other things. */
  passwords?: Passwords;
};

/** What the sign-in library does for us: passwords, sessions and their cookie. Nothing else knows which library it is. */
export type Library = {
  /** Under the library's own login; its tables and no others. */
  pool: Pool;
  cookie: Cookie;
  /** Null: this address and password do not belong together. Takes as long for an address nobody has. */
  signIn(credentials: { email: string; password: string }, request: FastifyRequest): Promise<Opened | null>;
  /** Makes the session last another fourteen days, at most once a day. */
  slide(request: FastifyRequest): Promise<SetCookies>;
  signOut(request: FastifyRequest): Promise<SetCookies>;
  /** A session for somebody who has shown who they are in another way. */
  open(person: string, request: FastifyRequest): Promise<Opened>;
  endSession(token: string): Promise<void>;
  isPassword(person: string, password: string): Promise<boolean>;
  setPassword(person: string, password: string): Promise<void>;
  stop(): Promise<void>;
};

export type SetCookies = readonly string[];
export type Opened = { token: string; cookies: SetCookies };

export function openLibrary({ ownerUrl, secret, publicUrl, passwords }: LibraryOptions): Library {
  const pool = openPool(loginUrl(ownerUrl, 'denwaban_sign_in', secret), { options: '-c search_path=sign_in', max: 4 });
  const cookieSecret = createHmac('sha256', secret).update('session cookies').digest('base64url');
  const auth = makeAuth({ pool, cookieSecret, publicUrl, passwords });
  const cookie = signedCookie(`${isSecure(publicUrl) ? '__Secure-' : ''}denwaban.session_token`, cookieSecret);
  return {
    pool,
    cookie,
    signIn: async (credentials, request) => {
      try {
        const { headers, response } = await auth.api.signInEmail({
          body: credentials,
          headers: headersOf(request),
          returnHeaders: true,
        });
        return { token: response.token, cookies: headers.getSetCookie() };
      } catch (error) {
        if (error instanceof APIError) return null;
        throw error;
      }
    },
    slide: async (request) => {
      const { headers } = await auth.api.getSession({ headers: headersOf(request), returnHeaders: true });
      return headers.getSetCookie();
    },
    signOut: async (request) => {
      const { headers } = await auth.api.signOut({ headers: headersOf(request), returnHeaders: true });
      return headers.getSetCookie();
    },
    open: async (person, request) => {
      const { internalAdapter: books } = await auth.$context;
      const from = { ipAddress: addressOf(request), userAgent: request.headers['user-agent'] ?? '' };
      const { token } = await books.createSession(person, false, from);
      return { token, cookies: [cookie.write(token, { seconds: sessionSeconds, isSecure: isSecure(publicUrl) })] };
    },
    endSession: async (token) => (await auth.$context).internalAdapter.deleteSession(token),
    isPassword: async (person, password) => {
      const { internalAdapter: books, password: passwords } = await auth.$context;
      const hash = (await books.findCredentialAccount(person))?.password;
      return hash ? passwords.verify({ hash, password }) : false;
    },
    setPassword: async (person, password) => {
      const { internalAdapter: books, password: passwords } = await auth.$context;
      const hash = await passwords.hash(password);
      if (await books.findCredentialAccount(person)) return books.updatePassword(person, hash);
      await books.createAccount({ userId: person, providerId: 'credential', accountId: person, password: hash });
    },
    stop: () => closePool(pool),
  };
}

type AuthOptions = { pool: Pool; cookieSecret: string; publicUrl: string; passwords?: Passwords };

function makeAuth({ pool, cookieSecret, publicUrl, passwords }: AuthOptions) {
  return betterAuth({
    database: pool,
    secret: cookieSecret,
    baseURL: publicUrl,
    emailAndPassword: {
      ...{ enabled: true, disableSignUp: true, minPasswordLength: 10, maxPasswordLength: 200 },
      password: passwords,
    },
    // Written by invitations, never through the library.
    user: {
      additionalFields: {
        agency_id: { type: 'string', required: true, input: false, returned: false },
        client_id: { type: 'string', required: false, input: false, returned: false },
      },
    },
    session: { expiresIn: sessionSeconds, updateAge: day },
    advanced: {
      cookiePrefix: 'denwaban',
      useSecureCookies: isSecure(publicUrl),
      ipAddress: { ipAddressHeaders: ['x-forwarded-for'] },
    },
    // Its limit sees one address at a time and counts successes too; a whole shift signs in from one (decisions/0004).
    rateLimit: { enabled: false },
    telemetry: { enabled: false },
    // What it adds to a message may hold addresses.
    logger: { level: 'error', log: (_level, message) => log.error({ library: 'sign-in' }, message) },
    plugins: [],
  });
}

/** Narrower than where letters may go: some old carrier addresses (`a..b.@`) receive mail, but cannot sign in. */
export function isSignInAddress(email: string): boolean {
  return z.email().safeParse(accountOf(email)).success;
}

function isSecure(publicUrl: string): boolean {
  return publicUrl.startsWith('https:');
}

function headersOf(request: FastifyRequest): Headers {
  return new Headers({
    cookie: request.headers.cookie ?? '',
    'user-agent': request.headers['user-agent'] ?? '',
    'x-forwarded-for': addressOf(request),
  });
}
