// Calls by the thousand on real lines, one after the other and several at once, and what is left behind by them.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { openAri } from '@denwaban/server/exchange/asterisk/ari/ask.ts';
import { openStreet } from '../../asterisk/testing/street.ts';
import type { Figures } from '../figures.ts';
import { type Office, openOffice } from './office.ts';
import { openTelephones, ringAtRate } from './sipp.ts';

const usualCalls = 2_000;
const operators = 100;
const perSecond = 10;
const talksMs = 3_000;
/** After these everything that is kept once and for all is there. */
const warmUpCalls = 300;
const partsOf = 4;
const quietMs = 5_000;

/** `npm run bench -- soak --calls=10000` for more than usual. */
export async function soak(say: (line: string) => void, words: readonly string[]): Promise<Figures> {
  const calls = callsIn(words);
  const street = await openStreet();
  const telephonesAt = street.address();
  const telephones = openTelephones(telephonesAt);
  const office = await openOffice({ street, many: operators, telephonesAt });
  try {
    const at = street.caller();
    const ring = async (many: number): Promise<number> => {
      telephones.rings();
      const load = { at, exchange: `${office.address}:5060`, to: office.side.to, perSecond, talksMs };
      const rung = await ringAtRate({ ...load, seconds: many / perSecond });
      await office.side.settled();
      const answered = await office.side.callersOf(telephones.rings());
      return [...rung.keys()].filter((number) => !answered.has(number)).length;
    };
    await ring(warmUpCalls);
    const before = await leftOf(office);
    let failed = 0;
    for (let part = 1; part <= partsOf; part++) {
      failed += await ring(Math.round(calls / partsOf));
      const { server_mb, engine_mb } = await leftOf(office);
      say(
        `${Math.round((calls / partsOf) * part)} calls, ${failed} failed; server ${server_mb} MB, engine ${engine_mb} MB`,
      );
    }
    const after = await leftOf(office);
    const growth = (what: keyof Left) => (1000 * (after[what] - before[what])) / calls;
    return {
      ...{ calls, failed_calls: failed },
      ...Object.fromEntries(
        names.flatMap((name) => [
          [`${name}_before`, before[name]],
          [`${name}_after`, after[name]],
        ]),
      ),
      server_mb_per_1000_calls: growth('server_mb'),
      engine_mb_per_1000_calls: growth('engine_mb'),
    };
  } finally {
    await office.close();
    telephones.close();
    street.close();
  }
}

function callsIn(words: readonly string[]): number {
  const asked = words.find((word) => word.startsWith('--calls='))?.slice('--calls='.length);
  if (asked === undefined) return usualCalls;
  if (!/^[1-9]\d{2,5}$/.test(asked)) throw new Error(`"${asked}" is no number of calls from 100 to 999999.`);
  return Number(asked);
}

const names = ['server_mb', 'engine_mb', 'channels', 'bridges', 'endpoints', 'files', 'calls_known'] as const;
type Left = Record<(typeof names)[number], number>;

/** Once it has been quiet for a while. `files`: those the engine has recorded; `calls_known`: those the books say are on it. */
async function leftOf({ engine, ground }: Office): Promise<Left> {
  await pause(quietMs);
  const ari = openAri(engine.ari);
  const [channels, bridges, endpoints] = await Promise.all([
    ari.ask('GET /channels', {}),
    ari.ask('GET /bridges', {}),
    ari.ask('GET /endpoints/{tech}', { tech: 'PJSIP' }),
  ]);
  ari.close();
  const { rows } = await ground.owner.query<{ many: number }>(
    `select count(*)::int as many from calls where state <> 'ended'`,
  );
  return {
    server_mb: megabytesOf(ground.server),
    engine_mb: megabytesOf(engine.pid),
    channels: channels?.length ?? 0,
    bridges: bridges?.length ?? 0,
    endpoints: endpoints?.length ?? 0,
    files: filesBelow(join(engine.folder, 'spool')),
    calls_known: rows[0]?.many ?? 0,
  };
}

/** What the process has in memory (VmRSS). */
function megabytesOf(pid: number): number {
  const [, kilobytes = '0'] = /^VmRSS:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
  return Math.round(Number(kilobytes) / 1024);
}

function filesBelow(folder: string): number {
  return readdirSync(folder, { recursive: true, withFileTypes: true }).filter((each) => each.isFile()).length;
}
