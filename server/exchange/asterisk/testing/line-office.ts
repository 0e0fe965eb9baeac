// An office on real lines: みなと with さくら通販 open around the clock, an engine of its own, and operators' telephones.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { addTrunk as addTrunkApi } from '@denwaban/api/trunks';
import type { Call } from '@denwaban/domain/calls';
import { usualRates } from '@denwaban/domain/tolls';
import type { Settings as EngineSettings } from '../../../../asterisk/configuration/index.ts';
import { type Engine, startEngine } from '../../../../asterisk/engine/start.ts';
import { folderOf } from '../../../../asterisk/packages/place.ts';
import { testEngine } from '../../../../asterisk/testing/engine.ts';
import { writeWav } from '../../../../asterisk/testing/sound/files.ts';
import { loudness } from '../../../../asterisk/testing/sound/meter.ts';
import { tone } from '../../../../asterisk/testing/sound/sound.ts';
import { openStreet } from '../../../../asterisk/testing/street.ts';
import { ring } from '../../../../asterisk/testing/telephones/caller.ts';
import { openTelephone } from '../../../../asterisk/testing/telephones/telephone.ts';
import { cast } from '../../../../database/cast/index.ts';
import { raiseCast } from '../../../../database/cast/raise.ts';
import { admit, signIns } from '../../../../database/cast/sign-ins.ts';
import { live } from '../../../calls/lists/store.ts';
import { answer, finishWrapUp, hangUp, hold, pauseRecording, resume, resumeRecording } from '../../../calls/operate.ts';
import * as calls from '../../../calls/store.ts';
import { setSound } from '../../../guidance/set-guidance.ts';
import * as hours from '../../../hours/store.ts';
import { buildHouse } from '../../../house.ts';
import * as lines from '../../../lines/store.ts';
import { changeReadiness } from '../../../routing/change-readiness.ts';
import * as seats from '../../../routing/store.ts';
import { type AgencyTx, inAgency, theHouse } from '../../../shell/agency.ts';
import type { Asker, AskOf } from '../../../shell/ask.ts';
import { isConfigProblems, readConfig } from '../../../shell/config.ts';
import { scopeOf } from '../../../shell/http.ts';
import { add as addStock } from '../../../stock/stock.ts';
import { freshDatabase } from '../../../testing/database.ts';
import { allowed } from '../../../testing/examples.ts';
import { ask } from '../../../testing/office.ts';
import { openAmi } from '../ami/act.ts';
import { type Ari, openAri } from '../ari/ask.ts';
import { liveCalls } from '../live-calls.ts';
import { lookAgain } from '../look-again.ts';
import { takeTelephone } from '../telephones/take-telephone.ts';
import { add as addTrunk } from '../trunks/trunks.ts';

const { minato, sakura } = cast;
const desk = { kind: 'desk' } as const;
const acts = { hold, resume, hangUp, finishWrapUp, pauseRecording, resumeRecording };

/** What is heard as what. */
export const hears = {
  welcome: 2000,
  closed: 1700,
  pleaseWaitAgain: 2400,
  music: 600,
  caller: 440,
  operator: 1000,
  contact: 800,
  supervisor: 1200,
  transfer: 2700,
  nobodyAnswered: 2200,
  tone: 1400,
};

export type LineOffice = Awaited<ReturnType<typeof openLineOffice>>;

/** `apart`: what drives the engine is another process than the one at which the operators' desks ask. */
export async function openLineOffice(
  driver: 'within' | 'apart' = 'within',
  different: Partial<EngineSettings> = {},
  many = 1,
) {
  const [database, street] = [await freshDatabase(), await openStreet()];
  const folder = mkdtempSync(join(tmpdir(), 'line-office-'));
  const [sounds, music] = [join(folder, 'sounds'), join(folder, 'music')];
  for (const each of [sounds, music]) mkdirSync(each);
  writeWav(join(sounds, 'welcome.wav'), tone(hears.welcome, 1.5));
  writeWav(join(sounds, 'closed.wav'), tone(hears.closed, 1));
  writeWav(join(sounds, 'please_wait_again.wav'), tone(hears.pleaseWaitAgain, 1));
  writeWav(join(sounds, 'transfer.wav'), tone(hears.transfer, 1));
  writeWav(join(sounds, 'nobody_answered.wav'), tone(hears.nobodyAnswered, 1));
  writeWav(join(music, 'music.wav'), tone(hears.music, 10));
  const address = street.address();
  const trunks = [{ name: 'carrier', peers: [street.callers], proxy: `${street.caller()}:5060` }];
  const engine = await testEngine(address, trunks, { music, ...different });
  const more = Array.from({ length: many - 1 }, () => testEngine(street.address(), trunks, { music, ...different }));
  const engines = [engine, ...(await Promise.all(more))];
  const sipOf = (which: number) => `${engines[which]!.settings.sip.address}:5060`;
  const { user, password } = engine.ari;
  const env = {
    ...{ PORT: '0', DATABASE_URL: database.url, DENWABAN_DATA: folder, DENWABAN_SECRET: database.secret },
    ...{ DENWABAN_LOG_LEVEL: 'error', DENWABAN_ASTERISK_SOUNDS: sounds },
    ...{ DENWABAN_SPEECH_FOLDER: folderOf('speech') },
    DENWABAN_ASTERISK_URL: engines.map(urlOf).join(),
  };
  const config = readConfig({ ...env, ...(driver === 'apart' && { DENWABAN_ROLES: 'web,worker' }) });
  if (isConfigProblems(config)) throw new Error('the settings of the office are wrong');
  const house = await buildHouse({ config, ownerUrl: database.url, secret: database.secret });
  const site = (await house.open()).replace('127.0.0.1', 'localhost');
  await raiseCast(house.books);
  const inside = <T>(work: (tx: AgencyTx) => Promise<T>) =>
    inAgency(house.books, { as: 'staff', agency: minato.id, by: theHouse }, work);
  await inside(async (tx) => {
    await lines.save(tx, { ...sakura.lines.number, exchange: 'asterisk' });
  });
  const opens = (when: keyof typeof weeks) =>
    inside((tx) => hours.save(tx, sakura.id, { week: weeks[when], holidays: 'as_weekday', exceptions: [] }));
  await opens('always');
  const manager: Asker = {
    as: 'staff',
    agency: minato.id,
    client: null,
    person: minato.staff.kato.id,
    role: 'manager',
  };
  const asManager = <T>(work: (tx: AgencyTx, asker: Asker) => Promise<T>) =>
    inAgency(house.books, scopeOf(manager), (tx) => work(tx, manager));
  const ari = openAri(engine.ari);
  const ami = openAmi(engine.ami);
  let restarted: Engine | null = null;

  return {
    ...{ inside, asManager, opens, books: house.books, site, engine, engines },
    /** These of the staff may sign in with the demo's password. */
    admit: (...people: readonly { id: string }[]) => {
      const ids = people.map(({ id }) => id);
      return admit(
        house.books,
        house.signIn.createPerson,
        signIns.filter(({ person }) => ids.includes(person)),
      );
    },
    /** The waiting music is the client's own, and so long. */
    playsOwnMusic: async (seconds: number) => {
      const file = join(folder, 'own.wav');
      writeWav(file, tone(hears.music, seconds));
      const scope = { as: 'staff', agency: minato.id, by: theHouse } as const;
      const sent = { kind: 'waiting_music', name: 'own.wav', bytes: readFileSync(file) } as const;
      allowed((await setSound(house.books, scope, { client: sakura.id, line: null }, sent)) ?? 'done');
    },
    /** A process that drives the engine, or those it is told of; `kill` leaves it no time for a word. */
    startDriver: async (driven: readonly Engine[] = engines) => {
      const own = { DENWABAN_ROLES: 'exchange', DENWABAN_ASTERISK_URL: driven.map(urlOf).join() };
      const driver = startDriver({ ...env, ...own });
      await until(() => isDriven(driven[0]!), 'nobody drives the engine');
      return driver;
    },
    /** Another program listens as we do, and does nothing, until it leaves. */
    replacesDriver: async () => {
      const query = `app=${engine.ari.app}&api_key=${user}:${password}`;
      const socket = new WebSocket(`${engine.ari.url.replace('http', 'ws')}/events?${query}`);
      const told: string[] = [];
      socket.onmessage = ({ data }) => told.push(JSON.parse(String(data)).type);
      await new Promise((resolve) => socket.addEventListener('open', resolve));
      const isTold = (type: string) => until(async () => told.includes(type), `it was not told of ${type}`);
      return { isTold, leaves: () => socket.close() };
    },
    /** The engine is gone in the middle of everything, and started again a second later. */
    restartEngine: async () => {
      await engine.kill();
      await pause(1_000);
      restarted = await startEngine(engine.folder, engine.settings);
    },
    /** Somebody rings さくら通販. */
    ring: async (
      from: string,
      asked: { to?: string; headers?: readonly string[]; at?: number; exchange?: string } = {},
    ) => {
      const caller = await ring({
        ...{ at: street.caller(), exchange: asked.exchange ?? sipOf(asked.at ?? 0) },
        ...{ from, to: asked.to ?? '0312341020', headers: asked.headers ?? [] },
      });
      caller.says(tone(hears.caller, 1));
      return caller;
    },
    /**
     * Somebody outside, behind a trunk that leads to them whatever is dialled, and that holds さくら通販's number; by the same
     * trunk they ring it. Comes back once the engine knows the trunk.
     */
    outside: async () => {
      const at = street.address();
      const telephone = await openTelephone(at);
      const trunk = allowed(await asManager((tx) => addTrunk(tx, ask({ body: { ...leadsTo(at) } }))));
      const numbers = [sakura.lines.number.number as string];
      allowed(await asManager((tx) => addStock(tx, ask({ body: { trunk: trunk.id, numbers } }))));
      await until(
        async () => (await engine.says('pjsip show endpoints')).includes(trunk.id),
        'the engine does not know the trunk',
      );
      await isNotAsked(ari, trunk.id);
      return { ...telephone, trunk: trunk.id };
    },
    /** A telephone that stands on a desk and was told this. */
    telephone: async (login: { user: string; password: string }) => {
      const telephone = await openTelephone(street.address());
      telephone.says(tone(hears.operator, 1));
      await telephone.registers({ exchange: `${address}:5060`, ...login });
      return telephone;
    },
    /** An operator at the desk, with a telephone. */
    seats: async (person: { id: string }, readiness: 'available' | 'seated' = 'available', at = 0) => {
      const who: Asker = { as: 'staff', agency: minato.id, client: null, person: person.id, role: 'operator' };
      const telephone = await openTelephone(street.address());
      telephone.says(tone(hears.operator, 1));
      const as = <T>(work: (tx: AgencyTx, asker: Asker) => Promise<T>) =>
        inAgency(house.books, scopeOf(who), (tx) => work(tx, who));
      const plugsIn = async () => {
        const { user, password } = allowed(await as((tx) => takeTelephone(tx, ask({ body: desk }), who)));
        await telephone.registers({ exchange: sipOf(at), user, password });
      };
      const becomes = (readiness: 'available' | 'seated' | 'signed_off') =>
        as((tx) => changeReadiness(tx, { body: { readiness, reason: null } }, who));
      await plugsIn();
      if (at === 0) await dieSoon(ari, person.id);
      await becomes(readiness);
      return {
        ...telephone,
        plugsIn,
        becomes,
        act: async (act: keyof typeof acts, { id }: Call) =>
          allowed((await as((tx) => acts[act](tx, { params: { id } }, who))) ?? 'done'),
        /** Answers at the desk. */
        takes: async ({ id, state }: Call) => {
          const body = { offer: state.is === 'offered' ? state.offer : '' };
          allowed((await as((tx) => answer(tx, { params: { id }, body }, who))) ?? 'done');
        },
      };
    },
    /** An operator at the desk whose telephone is nowhere. */
    seatsWithout: async ({ id }: { id: string }) => {
      const now = new Date(0);
      await inside((tx) =>
        seats.save(tx, { id, readiness: 'available', reason: null, since: now, call: null, idleSince: now }),
      );
    },
    seat: ({ id }: { id: string }) => inside((tx) => seats.find(tx, id)),
    /** Looks as every minute, but now. */
    looks: async () => {
      const { name, app } = config.asterisks[0]!;
      await lookAgain(house.books, {
        name,
        app,
        ari,
        ami,
        calls: liveCalls(),
        isOurs: true,
        signsIn: true,
        neighbours: [],
      });
    },
    /** Comes back once nothing is left at the engine. */
    isEmpty: () =>
      until(async () => {
        const [channels, bridges] = await Promise.all([ari.ask('GET /channels', {}), ari.ask('GET /bridges', {})]);
        return channels?.length === 0 && bridges?.length === 0;
      }, 'something is left at the engine'),
    /** Comes back once nothing that was recorded is left at the engine. */
    keepsNothing: () =>
      until(
        async () => (await ari.ask('GET /recordings/stored', {}))?.length === 0,
        'something recorded is left at the engine',
      ),
    /** Every call that is on. */
    calls: async () => (await inside((tx) => live(tx))).filter(({ endedAt }) => endedAt === null),
    /** The one call that is on, once it is like this. */
    call: (like: (call: Call) => boolean) =>
      until(async () => (await inside((tx) => live(tx))).find(like), 'no call became like this'),
    callAt: (id: string, like: (call: Call) => boolean) =>
      until(async () => {
        const call = await inside((tx) => calls.find(tx, id));
        return call && like(call) ? call : undefined;
      }, 'the call did not become like this'),
    close: async () => {
      await house.stop();
      await restarted?.kill();
      for (const each of engines) await each.close();
      ari.close();
      ami.close();
      street.close();
      await database.drop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** A carrier's trunk without an account, by which everything may be rung that may be at all. */
function leadsTo(host: string) {
  return {
    ...{ name: '試験用の外線', joins: 'address', host, port: 5060, account: '', password: '', peers: [host] },
    ...{ mostCalls: 8, rings: ['fixed', 'mobile', 'ip', 'free'], shownNumber: null, state: 'open' },
    ...{ rates: usualRates, mostYenADay: 10_000 },
  } as AskOf<typeof addTrunkApi>['body'];
}

const allDay = [{ from: '00:00', to: '24:00' }];
const weekOf = (day: typeof allDay) => ({ mon: day, tue: day, wed: day, thu: day, fri: day, sat: day, sun: day });
const weeks = { always: weekOf(allDay), never: weekOf([]) };

function startDriver(env: Record<string, string>): { kill(): Promise<void> } {
  const child = spawn(process.execPath, ['server/main.ts'], {
    cwd: join(import.meta.dirname, '../../../..'),
    env: { PATH: process.env.PATH, DENWABAN_DEMO: 'off', ...env },
    // The channel is the leash: should the test go first, the driver stops by itself.
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const exited = once(child, 'exit');
  return {
    kill: async () => {
      child.kill('SIGKILL');
      await exited;
    },
  };
}

function urlOf({ ari: { url, user, password } }: Engine): string {
  const { host } = new URL(url);
  return `http://${user}:${password}@${host}`;
}

/** An engine remembers who drove it: this tells of the first only. */
async function isDriven({ ari: { url, app, user, password } }: Engine): Promise<boolean> {
  const authorization = `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`;
  return (await fetch(`${url}/applications/${app}`, { headers: { authorization } })).ok;
}

/** Telephones of ours do not answer when they are asked whether they are there. */
async function isNotAsked({ ask }: Ari, id: string): Promise<void> {
  const fields = [{ attribute: 'qualify_frequency', value: '0' }];
  const aor = { configClass: 'res_pjsip', objectType: 'aor', id };
  await ask('PUT /asterisk/config/dynamic/{configClass}/{objectType}/{id}', { ...aor, fields });
}

/** Within two seconds instead of twenty. */
async function dieSoon({ ask }: Ari, id: string): Promise<void> {
  const endpoint = { configClass: 'res_pjsip', objectType: 'endpoint', id };
  const fields = [{ attribute: 'rtp_timeout', value: '2' }];
  await ask('PUT /asterisk/config/dynamic/{configClass}/{objectType}/{id}', { ...endpoint, fields });
}

async function until<T>(found: () => Promise<T | undefined>, complaint: string): Promise<T> {
  for (const deadline = Date.now() + 20_000; Date.now() < deadline; await pause(20)) {
    const answer = await found();
    if (answer) return answer;
  }
  throw new Error(complaint);
}

/** Comes back once this and nothing else of ours is heard. */
export async function heardBy(who: { hears(seconds: number): Promise<Int16Array> }, ...what: (keyof typeof hears)[]) {
  for (const deadline = Date.now() + 15_000; ; ) {
    const heard = whatIsIn(await who.hears(0.3));
    if (heard.join() === what.join()) return;
    if (Date.now() > deadline) throw new Error(`${what.join()} was to be heard, and ${heard.join() || 'nothing'} was`);
  }
}

/** Whichever of our sounds is in it, as loud as it was sent or nearly so. */
function whatIsIn(sound: Int16Array): string[] {
  return Object.entries(hears).flatMap(([name, hertz]) => (loudness(sound, hertz) > 0.1 ? [name] : []));
}
