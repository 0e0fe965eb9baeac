import { unknownPresence } from '@denwaban/domain/contacts';
import type { ClientRole, StaffRole } from '@denwaban/domain/staff';
import fastify, { type FastifyInstance, type LightMyRequestResponse } from 'fastify';
import * as contacts from '../contacts/store.ts';
import { openLinks } from '../links/links.ts';
import { openPost } from '../post/post.ts';
import { routes as security } from '../security/routes.ts';
import { type AgencyTx, type Books, inAgency, theHouse } from '../shell/agency.ts';
import { openPool } from '../shell/database.ts';
import { bind } from '../shell/http.ts';
import { newId } from '../shell/ids.ts';
import { openJobs } from '../shell/jobs.ts';
import { loginUrl } from '../shell/migrate.ts';
import { closePool } from '../shell/under-way.ts';
import * as staff from '../staff/store.ts';
import type { TestDatabase } from '../testing/database.ts';
import { tell } from '../texts/tell.ts';
import type { Passwords } from './library.ts';
import { openSignIn, type SignIn } from './sign-in.ts';
import type { Pool } from './store.ts';

export const now = new Date('2026-05-06T01:00:00Z');
export const password = 'correct horse battery';

/** A node of the house with nothing but its entrance. Several may stand on one database. */
export type Node = {
  books: Books;
  signIn: SignIn;
  server: FastifyInstance;
  time: { now: Date };
  stop(): Promise<void>;
};

type NodeOptions = { publicUrl?: string; passwords?: Passwords };

export async function openNode(
  { url, secret }: TestDatabase,
  { publicUrl = 'http://localhost:8484', passwords }: NodeOptions = {},
): Promise<Node> {
  const time = { now };
  const pool = openPool(loginUrl(url, 'denwaban_app', secret), { max: 5 });
  const jobs = await openJobs(loginUrl(url, 'denwaban_app', secret));
  const letters = { post: openPost({ kind: 'outbox' }), links: openLinks({ publicUrl, secret }) };
  const books = { pool, jobs, clock: { now: () => time.now }, exchanges: new Map(), ...letters } as unknown as Books;
  const signIn = await openSignIn({ ownerUrl: url, secret, publicUrl, passwords, books });
  const server = fastify({ trustProxy: true });
  bind(server, [...signIn.routes, ...security], { books, identify: signIn.identify, tell });
  const stop = async () => {
    await server.close();
    await signIn.stop();
    await jobs.stop();
    await closePool(pool);
  };
  return { books, signIn, server, time, stop };
}

export type Place = { agency: string; client: string; otherClient: string };

export async function foundAgency({ url }: TestDatabase, name = '六花電話代行'): Promise<Place> {
  const [agency, client, otherClient] = [newId(), newId(), newId()];
  await asOwner(url, async (owner) => {
    await owner.query('insert into agencies values ($1, $2, $3, $4)', [agency, name, 'ロッカデンワダイコウ', now]);
    for (const [id, code] of [
      [client, 'A'],
      [otherClient, 'B'],
    ])
      await owner.query(
        `insert into clients values ($1, $2, $3, 'さくら通販', 'サクラツウハン', 'indigo', 'お客様', 'live', $4)`,
        [agency, id, code, now],
      );
  });
  return { agency, client, otherClient };
}

export async function asOwner<T>(url: string, work: (owner: Pool) => Promise<T>): Promise<T> {
  const owner = openPool(url, { max: 1 });
  try {
    return await work(owner);
  } finally {
    await owner.end();
  }
}

export function asHouse<T>({ books }: Node, agency: string, work: (tx: AgencyTx) => Promise<T>): Promise<T> {
  return inAgency(books, { as: 'staff', agency, by: theHouse }, work);
}

/** A member of the staff who has signed up, with `password`. */
export async function hire(node: Node, { agency }: Place, role: StaffRole, email: string): Promise<string> {
  const id = newId();
  await asHouse(node, agency, (tx) =>
    staff.add(tx, { id, businessName: '森 さつき', role, state: 'invited' }, { legalName: '本名は秘密', email }),
  );
  await node.signIn.createPerson({ agency, client: null, person: id, email, password });
  return id;
}

/** A contact of a client who has not signed up. */
export async function meet(
  node: Node,
  { agency, client }: Pick<Place, 'agency' | 'client'>,
  who: { role: ClientRole | null; email: string | null },
): Promise<string> {
  const id = newId();
  const rest = { name: '田中 一郎', reading: 'タナカ イチロウ', phone: null, order: 0, takesComplaints: false };
  await asHouse(node, agency, (tx) => contacts.add(tx, { id, client, ...rest, ...who, presence: unknownPresence }));
  return id;
}

type Asking = { cookie?: string; from?: string; body?: object };

export function post(node: Node, path: string, { cookie, from = '203.0.113.1', body }: Asking = {}) {
  const headers = { 'x-forwarded-for': from, 'accept-language': 'en', ...(cookie ? { cookie } : {}) };
  return node.server.inject({ method: 'POST', url: `/api${path}`, headers, payload: body ?? {} });
}

export function askMe(node: Node, cookie: string) {
  return node.server.inject({ method: 'GET', url: '/api/me', headers: { cookie } });
}

export function enterAs(node: Node, email: string, options: { password?: string; from?: string } = {}) {
  return post(node, '/sign-in', { body: { email, password: options.password ?? password }, from: options.from });
}

/** The cookie that an answer sets, as a browser would send it back. */
export function cookieOf(response: LightMyRequestResponse): string {
  const [set = ''] = [response.headers['set-cookie'] ?? []].flat();
  return set.split(';')[0] ?? '';
}

export async function signedIn(node: Node, email: string): Promise<string> {
  const response = await enterAs(node, email);
  if (response.statusCode !== 200) throw new Error(`could not sign in: ${response.body}`);
  return cookieOf(response);
}
