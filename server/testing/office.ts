import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { openSeals } from '../access/seal.ts';
import { openLinks } from '../links/links.ts';
import { openSystems } from '../lookups/systems.ts';
import { openPost } from '../post/post.ts';
import { openSms } from '../post/sms.ts';
import { diskShelf } from '../recordings/disk-shelf.ts';
import { type AgencyTx, type Books, inAgency, theHouse } from '../shell/agency.ts';
import type { Asker } from '../shell/ask.ts';
import { openPool } from '../shell/database.ts';
import { scopeOf } from '../shell/http.ts';
import { newId } from '../shell/ids.ts';
import { type Jobs, openJobs } from '../shell/jobs.ts';
import { loginUrl } from '../shell/migrate.ts';
import { closePool } from '../shell/under-way.ts';
import { freshDatabase } from './database.ts';

/** The books of one test file, on a database of its own, at a time that stands still until the test moves it. */
export type Office = {
  books: Books;
  jobs: Jobs;
  /** Past every wall, for what no scope may write: the sign-in library's tables. */
  ownerUrl: string;
  setTime(now: string): void;
  /** Another agency in the same books. */
  foundAgency(): Promise<TestAgency>;
  close(): Promise<void>;
};

export type TestAgency = {
  id: string;
  /** As an asker would: in the scope of that person, refusals rolled back. */
  as<T>(asker: Asker, work: (tx: AgencyTx, asker: Asker) => Promise<T>): Promise<T>;
  asManager<T>(work: (tx: AgencyTx, asker: Asker) => Promise<T>): Promise<T>;
  manager: Asker;
  /** The owner of a client, signed in to its portal. */
  owner(client: string, contact: string): Asker;
};

export async function openOffice(now: string): Promise<Office> {
  const database = await freshDatabase();
  const url = loginUrl(database.url, 'denwaban_app', database.secret);
  const pool = openPool(url);
  const jobs = await openJobs(url);
  let time = new Date(now);
  const dataFolder = join(tmpdir(), `denwaban-${newId()}`);
  const books: Books = {
    pool,
    jobs,
    clock: { now: () => time },
    exchanges: new Map(),
    ears: { heardSince: () => time },
    post: openPost({ kind: 'outbox' }),
    sms: openSms({ kind: 'none' }),
    dataFolder,
    shelf: diskShelf(join(dataFolder, 'recordings')),
    systems: openSystems({ secret: database.secret, reachesOwnMachine: true, patienceMs: 500 }),
    links: openLinks({ publicUrl: 'https://denwa.example.jp', secret: database.secret }),
    seals: openSeals({ secret: database.secret }),
  };
  return {
    books,
    jobs,
    ownerUrl: database.url,
    setTime: (moved) => {
      time = new Date(moved);
    },
    foundAgency: () => foundAgency(books),
    close: async () => {
      await jobs.stop();
      await closePool(pool);
      await database.drop();
    },
  };
}

async function foundAgency(books: Books): Promise<TestAgency> {
  const id = newId(books.clock.now());
  const manager: Asker = { as: 'staff', agency: id, client: null, person: newId(books.clock.now()), role: 'manager' };
  await inAgency(books, { as: 'staff', agency: id, by: theHouse }, (tx) =>
    tx.q
      .insertInto('agencies')
      .values({ agency_id: id, name: 'こだま電話代行', reading: 'コダマデンワダイコウ', created_at: tx.now })
      .execute(),
  );
  const as = <T>(asker: Asker, work: (tx: AgencyTx, asker: Asker) => Promise<T>) =>
    inAgency(books, scopeOf(asker), (tx) => work(tx, asker));
  return {
    id,
    as,
    asManager: (work) => as(manager, work),
    manager,
    owner: (client, contact) => ({ as: 'client', agency: id, client, person: contact, role: 'owner' }),
  };
}

type Parts<P, Q, B> = { params?: P; query?: Q; body?: B };

/** What an action is handed, with the parts its endpoint does not have left out. */
export function ask<P = undefined, Q = undefined, B = undefined>(
  parts: Parts<P, Q, B>,
): { params: P; query: Q; body: B } {
  return { params: undefined, query: undefined, body: undefined, ...parts } as { params: P; query: Q; body: B };
}

/** Lets `other` begin before `one` commits: what the second sees of the first is then for their locks to decide. */
export async function overlapping<T>(
  agency: TestAgency,
  one: (tx: AgencyTx) => Promise<T>,
  other: (tx: AgencyTx) => Promise<T>,
): Promise<[T, T]> {
  let second: Promise<T> | undefined;
  const first = await agency.asManager(async (tx) => {
    const answer = await one(tx);
    second = agency.asManager(other);
    await Promise.race([second, setTimeout(200)]);
    return answer;
  });
  return [first, await (second as Promise<T>)];
}
