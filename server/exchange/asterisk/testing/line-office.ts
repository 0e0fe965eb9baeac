// An office on real lines: みなと with さくら通販 open around the clock, an engine of its own, and operators' telephones.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Call } from '@denwaban/domain/calls';
import { vi } from 'vitest';
import type { Settings as EngineSettings } from '../../../../asterisk/configuration/index.ts';
import type { Engine } from '../../../../asterisk/engine/start.ts';
import { tone } from '../../../../asterisk/testing/sound/sound.ts';
import { openStreet } from '../../../../asterisk/testing/street.ts';
import { ring } from '../../../../asterisk/testing/telephones/caller.ts';
import { live } from '../../../calls/lists/store.ts';
import * as calls from '../../../calls/store.ts';
import * as seats from '../../../routing/store.ts';
import { freshDatabase } from '../../../testing/database.ts';
import { liveCalls } from '../live-calls.ts';
import { lookAgain } from '../look-again.ts';
import { listenInstead, startDriver } from './driver.ts';
import { openEngines } from './engines.ts';
import { hears } from './heard.ts';
import { openHouse } from './house.ts';
import { openOutside } from './outside.ts';
import { openDeskTelephone, openSeat } from './seat.ts';
import { writeSounds } from './sounds.ts';
import { until } from './until.ts';

export { heardBy, hears, speechHeardBy } from './heard.ts';

// What is said on real lines takes its time.
vi.setConfig({ testTimeout: 180_000 });

export type LineOffice = Awaited<ReturnType<typeof openLineOffice>>;

/** `apart`: what drives the engine is another process than the one at which the operators' desks ask. */
export async function openLineOffice(
  driver: 'within' | 'apart' = 'within',
  different: Partial<EngineSettings> = {},
  many = 1,
) {
  const [database, street] = [await freshDatabase(), await openStreet()];
  const folder = mkdtempSync(join(tmpdir(), 'line-office-'));
  const { sounds, music } = writeSounds(folder);
  const at = await openEngines(street, many, { music, ...different });
  const house = await openHouse({ database, folder, sounds, engines: at.engines }, driver);
  const { inside, asManager, opens, admit, playsOwnMusic, books, site } = house;
  const { engine, engines, isEmpty, keepsNothing } = at;
  const around = { street, house, engines: at };

  return {
    ...{ inside, asManager, opens, admit, playsOwnMusic, books, site, engine, engines, isEmpty, keepsNothing },
    startDriver: (driven: readonly Engine[] = engines) => startDriver(house.env, driven),
    replacesDriver: () => listenInstead(engine),
    restartEngine: at.restart,
    /** Somebody rings さくら通販. */
    ring: async (
      from: string,
      asked: { to?: string; headers?: readonly string[]; at?: number; exchange?: string } = {},
    ) => {
      const caller = await ring({
        ...{ at: street.caller(), exchange: asked.exchange ?? at.sipOf(asked.at ?? 0) },
        ...{ from, to: asked.to ?? '0312341020', headers: asked.headers ?? [] },
      });
      caller.says(tone(hears.caller, 1));
      return caller;
    },
    outside: () => openOutside(around),
    /** A telephone that stands on a desk and was told this. */
    telephone: async (login: { user: string; password: string }) => {
      const telephone = await openDeskTelephone(street);
      await telephone.registers({ exchange: at.sipOf(0), ...login });
      return telephone;
    },
    /** An operator at the desk, with a telephone. */
    seats: (person: { id: string }, readiness: 'available' | 'seated' = 'available', at = 0) =>
      openSeat(around, person, { readiness, at }),
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
      const { name, app } = house.config.asterisks[0]!;
      const { ari, ami } = at;
      const ours = { isOurs: true, isFirst: true, signsIn: true, neighbours: [] };
      await lookAgain(books, { name, app, ari, ami, calls: liveCalls(), ...ours });
    },
    /** Every call that is on. */
    calls: async () => (await inside((tx) => live(tx))).filter(({ endedAt }) => endedAt === null),
    /** The one call that is on, once it is like this. */
    call: (like: (call: Call) => boolean) => one(() => inside((tx) => live(tx)), like),
    callAt: (id: string, like: (call: Call) => boolean) =>
      one(async () => [await inside((tx) => calls.find(tx, id))].flatMap((call) => call ?? []), like),
    close: async () => {
      await house.stop();
      await at.close();
      street.close();
      await database.drop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function one(look: () => Promise<readonly Call[]>, like: (call: Call) => boolean): Promise<Call> {
  let seen: readonly Call[] = [];
  return until(
    async () => {
      seen = await look();
      return seen.find(like);
    },
    () => `no call became like this, but these are on: ${JSON.stringify(seen.map(standing))}`,
  );
}

function standing({ id, state, recording, endedAt }: Call) {
  return { id, state, recording: recording.is, endedAt };
}
