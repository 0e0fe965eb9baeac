// Engines of the house ring each other's telephones: a telephone registers with one of them, and a caller may be on another.
import { setTimeout as pause } from 'node:timers/promises';
import type { Engine } from './engine.ts';
import { put } from './hand-over.ts';

// One that is gone without a word keeps nobody waiting.
const patienceMs = 1_000;

/** Lets an engine and each of its neighbours that is there know one another. */
export async function meetNeighbours(engine: Engine): Promise<void> {
  await Promise.all(engine.neighbours.map((other) => inTime(meet(engine, other))));
}

/** By which way an engine rings a telephone that is registered with a neighbour; null: it is nowhere. */
export async function wayRound(engine: Engine, staff: string): Promise<string | null> {
  const ways = await Promise.all(
    engine.neighbours.map(async (other) => ((await inTime(isAt(other, staff))) ? placeOf(other) : null)),
  );
  const place = (await Promise.all(ways)).find((each) => each !== null);
  return place ? `PJSIP/${staff}@${nameOf(place)}` : null;
}

async function isAt({ ari }: Engine, staff: string): Promise<boolean> {
  const endpoint = await ari.ask('GET /endpoints/{tech}/{resource}', { tech: 'PJSIP', resource: staff });
  return endpoint?.state === 'online';
}

async function meet(one: Engine, other: Engine): Promise<void> {
  const [here, there] = await Promise.all([placeOf(one), placeOf(other)]);
  if (!here || !there) return;
  await introduce(one, there);
  await introduce(other, here);
}

/** Where SIP reaches it, as its configuration says: `203.0.113.5:5060`. */
async function placeOf({ ari }: Engine): Promise<string | null> {
  const said = await ari.ask('GET /asterisk/variable', { variable: 'SIP_PLACE' });
  return said?.value || null;
}

function nameOf(place: string): string {
  return `neighbour-${place.replace(/\W/g, '-')}`;
}

async function introduce({ ari }: Engine, place: string): Promise<void> {
  const id = nameOf(place);
  await put(ari, 'aor', id, { contact: `sip:${place}` });
  await put(ari, 'endpoint', id, { ...ofNeighbours, aors: id });
  await put(ari, 'identify', id, { endpoint: id, match: place.split(':')[0] ?? place });
}

const ofNeighbours = {
  ...{ transport: 'udp', context: 'from-neighbour', disallow: 'all', allow: 'ulaw,alaw', direct_media: 'no' },
  // Who is on hold, and by whom, is the business of the engine that has the call.
  ...{ moh_passthrough: 'yes', send_connected_line: 'no', allow_transfer: 'no' },
  // A neighbour that is killed says no goodbye.
  ...{ rtp_timeout: '20', rtp_timeout_hold: '300' },
};

/** Null, where it does not answer in time or does not do it. */
async function inTime<T>(asked: Promise<T>): Promise<T | null> {
  const given = new AbortController();
  const late = pause(patienceMs, null, { signal: given.signal }).catch(() => null);
  try {
    return await Promise.race([asked, late]);
  } catch {
    return null;
  } finally {
    given.abort();
  }
}
