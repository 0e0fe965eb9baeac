// Sign-in: from a person to a session, and from a request back to the person. What staff and clients may then do is
// decided elsewhere: agency, client and role come from our own tables at every look.
import type { FastifyRequest } from 'fastify';
import type { Books } from '../shell/agency.ts';
import type { Asker, Route } from '../shell/ask.ts';
import { type Listening, listen } from '../shell/listen.ts';
import { loginUrl } from '../shell/migrate.ts';
import { openSealing } from '../shell/sealing.ts';
import { type Askers, openAskers } from './askers.ts';
import { type CreatePerson, createPerson } from './create-person.ts';
import type { Entrance } from './entrance.ts';
import { openLibrary, type Passwords } from './library.ts';
import { routes } from './routes.ts';
import { openTries, type Tries } from './tries.ts';

export type SignIn = {
  routes: Route[];
  /** Who sent this request, or nobody. */
  identify(request: FastifyRequest): Promise<Asker | null>;
  /** Gives somebody in the books a password without a letter: for the demo's cast. */
  createPerson: CreatePerson;
  /** Counts tries at whatever can be guessed. */
  tries: Tries;
  stop(): Promise<void>;
};

export type SignInOptions = {
  ownerUrl: string;
  secret: string;
  /** Where pages are reached from outside; its scheme decides whether the cookie is for HTTPS alone. */
  publicUrl: string;
  passwords?: Passwords;
  books: Books;
};

export async function openSignIn({ books, ...options }: SignInOptions): Promise<SignIn> {
  const library = openLibrary(options);
  const askers = openAskers({ app: books.pool, signIn: library.pool, cookie: library.cookie });
  const sealing = openSealing({ secret: options.secret, purpose: 'second factors' });
  const entrance: Entrance = { books, library, askers, sealing, publicUrl: options.publicUrl };
  const signedOut = await hearSignedOut(options, askers);
  return {
    routes: routes(entrance),
    identify: askers.identify,
    tries: openTries(library.pool, books.clock),
    createPerson: (person) => createPerson(entrance, person),
    stop: async () => {
      await signedOut.stop();
      await library.stop();
    },
  };
}

function hearSignedOut({ ownerUrl, secret }: Omit<SignInOptions, 'books'>, askers: Askers): Promise<Listening> {
  const url = loginUrl(ownerUrl, 'denwaban_app', secret);
  return listen(url, 'signed_out', askers.forget, askers.forgetAll);
}
