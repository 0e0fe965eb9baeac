// A site: the cast in a database that outlives its servers, and people who keep their sessions whichever server answers them.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as contracts from '@denwaban/server/contracts/store.ts';
import { buildHouse } from '@denwaban/server/house.ts';
import { inAgency, theHouse } from '@denwaban/server/shell/agency.ts';
import { isConfigProblems, readConfig } from '@denwaban/server/shell/config.ts';
import { startEmbeddedDatabase } from '@denwaban/server/shell/embedded-database/index.ts';
import { freshDatabase } from '@denwaban/server/testing/database.ts';
import { cast, demoPassword } from '../../database/cast/index.ts';
import { raiseCast } from '../../database/cast/raise.ts';
import { admit } from '../../database/cast/sign-ins.ts';
import { type Person, signedIn, type Wire } from '../asking.ts';
import { caller } from '../people/caller.ts';
import { contact } from '../people/contact.ts';
import { operator } from '../people/operator.ts';
import { tokyo } from '../story.ts';
import { type Node, startNode } from './node.ts';

export type Site = Awaited<ReturnType<typeof siteOn>>;

export const secret = 'a secret that outlives every server of the site';

/** A site whose server keeps its own database, as it is started on a single machine. */
export async function openOwnSite(): Promise<Site & { folder: string }> {
  const folder = await mkdtemp(join(tmpdir(), 'denwaban-crash-'));
  const database = await startEmbeddedDatabase({ folder: join(folder, 'database'), log: quiet });
  await raise({ ownerUrl: database.url, folder });
  await database.stop();
  const site = siteOn({ DENWABAN_DATA: folder, DENWABAN_SECRET: secret });
  const end = async () => {
    await site.end();
    // The database is still writing its last words.
    await rm(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 250 });
  };
  return { ...site, folder, end };
}

/** A site whose servers share a database that is nobody's own. */
export async function openSharedSite(env: Record<string, string> = {}): Promise<Site> {
  const folder = await mkdtemp(join(tmpdir(), 'denwaban-crash-'));
  const database = await freshDatabase();
  await raise({ ownerUrl: database.url, folder, signing: database.secret });
  const site = siteOn({ DENWABAN_DATA: folder, DENWABAN_SECRET: database.secret, DATABASE_URL: database.url, ...env });
  const end = async () => {
    await site.end();
    await database.drop();
    await rm(folder, { recursive: true, force: true });
  };
  return { ...site, end };
}

type Raising = { ownerUrl: string; folder: string; signing?: string };

/** The cast, with wrap-ups at さくら通販 that are soon over. */
export async function raise({ ownerUrl, folder, signing = secret }: Raising): Promise<void> {
  const config = readConfig({ DENWABAN_DATA: folder, DENWABAN_DEMO: 'off' });
  if (isConfigProblems(config)) throw new Error('the settings of a site are wrong');
  const clock = { now: () => tokyo('2026-11-19T18:00') };
  const house = await buildHouse({ config, ownerUrl, secret: signing, clock });
  await raiseCast(house.books);
  await admit(house.books, house.signIn.createPerson);
  await inAgency(house.books, { as: 'staff', agency: cast.minato.id, by: theHouse }, (tx) =>
    contracts.save(tx, { ...cast.sakura.contract, wrapUpSeconds: 5 }),
  );
  await house.stop();
}

export function siteOn(env: Record<string, string>) {
  const nodes: Node[] = [];
  const known = new Map<string, Person>();
  let front: Node;
  const wire: Wire = (message) => front.wire(message);
  const person = ({ email }: { email: string }): Person => {
    const before = known.get(email) ?? signedIn(wire, async () => ({ email, password: demoPassword }));
    known.set(email, before);
    return before;
  };
  return {
    start: async (at: string, more: Record<string, string> = {}): Promise<Node> => {
      const node = await startNode({ env: { ...env, ...more }, at });
      nodes.push(node);
      front = node;
      return node;
    },
    /** From now on everybody asks this server; the last that was started, until then. */
    ask: (node: Node) => {
      front = node;
    },
    person,
    operator: (who: { email: string }) => operator(person(who)),
    contact: (who: { email: string }) => contact(person(who)),
    caller: (from: string) => caller(person(cast.minato.staff.kato), from),
    end: async () => {
      for (const node of nodes) await node.kill();
    },
  };
}

const nothing = () => {};
const quiet = { debug: nothing, info: nothing, warn: nothing, error: nothing };
