// The house as it runs for an agency: the cast in it, its doors open, its clock the real one. さくら通販 is open at any hour.
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildHouse } from '@denwaban/server/house.ts';
import { isConfigProblems, readConfig } from '@denwaban/server/shell/config.ts';
import type { Passwords } from '@denwaban/server/signin/library.ts';
import { freshDatabase } from '@denwaban/server/testing/database.ts';
import { quickPasswords } from '@denwaban/server/testing/passwords.ts';
import { cast, demoPassword } from '../../database/cast/index.ts';
import { openAtAnyHour } from '../../database/cast/open-at-any-hour.ts';
import { raiseCast } from '../../database/cast/raise.ts';
import { admit } from '../../database/cast/sign-ins.ts';
import { type Person, signedIn, type Wire } from '../asking.ts';

export type OpenHouse = Awaited<ReturnType<typeof openHouse>>;

export type Opening = {
  /** Where letters are carried to; without it they stay in the outbox. */
  smtp?: string;
  /** What happened before the doors opened. */
  past?(house: { ownerUrl: string; secret: string; passwords: Passwords }): Promise<void>;
};

export async function openHouse({ smtp, past }: Opening = {}) {
  const folder = await mkdtemp(join(tmpdir(), 'denwaban-journey-'));
  const { url: ownerUrl, secret, drop } = await freshDatabase();
  const config = await configIn(folder, smtp);
  const passwords = quickPasswords;
  const house = await buildHouse({ config, ownerUrl, secret, passwords });
  await raiseCast(house.books);
  await admit(house.books, house.signIn.createPerson);
  await openAtAnyHour(house.books, cast.sakura.id);
  await past?.({ ownerUrl, secret, passwords });
  await house.open();
  const site = `http://localhost:${config.port}`;
  const wire = wireTo(site);
  return {
    site,
    /** One of the cast, who asks what the books say. */
    person: ({ email }: { email: string }): Person => signedIn(wire, async () => ({ email, password: demoPassword })),
    close: async () => {
      await house.stop();
      await drop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function configIn(folder: string, smtp?: string) {
  const mail = smtp && { DENWABAN_SMTP_URL: smtp, DENWABAN_MAIL_FROM: 'みなと電話代行 <desk@minato.example.jp>' };
  const PORT = String(await freePort());
  const quiet = { DENWABAN_DEMO: 'off', DENWABAN_PRETEND: 'on', DENWABAN_LOG_LEVEL: 'error' };
  const config = readConfig({ PORT, DENWABAN_DATA: folder, ...quiet, ...mail });
  if (isConfigProblems(config)) throw new Error('the settings of a journey are wrong');
  return config;
}

/** Letters name the address of the console: it has to be known before the doors are open. */
async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

function wireTo(site: string): Wire {
  return async ({ method, path, cookie, body }) => {
    const headers = { ...(cookie && { cookie }), ...(body !== undefined && { 'content-type': 'application/json' }) };
    const answer = await fetch(`${site}/api${path}`, { method, headers, body: JSON.stringify(body) });
    return { status: answer.status, text: await answer.text(), setCookie: answer.headers.getSetCookie() };
  };
}
