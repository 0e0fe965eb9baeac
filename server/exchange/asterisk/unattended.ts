// Callers whom the engine met by itself while nobody drove it: who rang which number, and what was said, waits there for us.
import { enterUnattended } from '@denwaban/domain/calls';
import { isRefusal } from '@denwaban/domain/refusals';
import { arriving } from '../../calls/arriving.ts';
import { begin } from '../../calls/begin.ts';
import * as calls from '../../calls/store.ts';
import * as lines from '../../lines/store.ts';
import { leaveMessage } from '../../recordings/leave-message.ts';
import { type AgencyTx, type Books, inAgency, theHouse } from '../../shell/agency.ts';
import { idNamed } from '../../shell/ids.ts';
import { log } from '../../shell/log.ts';
import { noteRing } from '../../stock/note-ring.ts';
import type { Leg } from '../exchange.ts';
import type { Engine } from './engine.ts';
import type { Sight } from './look.ts';
import { secondsOf, whole } from './message-file.ts';
import { readArrival } from './read-arrival.ts';

/** `ended` null: the engine went down in the middle of it. */
type Met = { channel: string; began: Date; ended: Date | null; args: readonly string[] };

/** Enters each as the call it was, once; whoever is still speaking is left to the next look. */
export async function bringInUnattended(books: Books, engine: Engine, { channels }: Sight): Promise<void> {
  const there = new Set(channels.map(({ id }) => id));
  for (const met of (await metBy(engine)).filter(({ channel }) => !there.has(channel)))
    await bringIn(books, engine, met).catch((error) =>
      log.error({ err: error }, 'a caller whom nobody could be handed was not entered'),
    );
}

async function metBy({ ami }: Engine): Promise<Met[]> {
  const listed = await ami.list('DBGetTree', { Family: family });
  return listed.flatMap((each) => {
    const channel = each.get('Key')?.split('/').at(-1);
    const [began, ended, ...args] = each.get('Val')?.split(',') ?? [];
    return channel && began ? [{ channel, began: instant(began), ended: ended ? instant(ended) : null, args }] : [];
  });
}

/** As the dialplan has it: seconds since 1970. */
function instant(seconds: string): Date {
  return new Date(Number(seconds) * 1000);
}

/** Into the books first, and only then off the engine. */
async function bringIn(books: Books, engine: Engine, met: Met): Promise<void> {
  const { ari, ami } = engine;
  const recordingName = `${family}.${met.channel}`;
  const sound = await ari.takeRecording(recordingName);
  const seconds = sound ? secondsOf(sound) : 0;
  const ended = met.ended ?? new Date(met.began.getTime() + seconds * 1000);
  const leg = await enter(books, engine, { ...met, ended });
  if (leg) await leaveMessage(books, leg, { sound: sound && whole(sound), seconds });
  if (sound) await ari.ask('DELETE /recordings/stored/{recordingName}', { recordingName });
  await ami.act('DBDel', { Family: family, Key: met.channel });
}

const family = 'unattended';

/** Null: a number of nobody was rung. */
async function enter(books: Books, { name }: Engine, met: Met & { ended: Date }): Promise<Leg | null> {
  const { numbers, from } = readArrival(met.args);
  const found = await lines.rungUnder(books, numbers);
  const scope = found && ({ as: 'staff', agency: found.agency, by: theHouse } as const);
  const id = idNamed(`${name} ${met.channel}`, met.began);
  const leg = scope && (await inAgency(books, scope, (tx) => enterOnce(tx, { ...met, id, line: found.line, from })));
  if (leg) return leg;
  await noteRing(books, numbers, from);
  log.warn({ numbers }, 'a caller rang a number of nobody while nobody was there');
  return null;
}

type Entered = Met & { ended: Date; id: string; line: string; from: ReturnType<typeof readArrival>['from'] };

async function enterOnce(tx: AgencyTx, { id, line, from, began, ended }: Entered): Promise<Leg | null> {
  const known = await calls.find(tx, id);
  if (known) return { agency: tx.agency, call: id, client: known.client };
  // Who we were on this line, and whether we were open, as it was then.
  const arrival = await arriving({ ...tx, now: began }, { line, from });
  if (isRefusal(arrival)) return null;
  const call = await begin(tx, enterUnattended({ ...arrival.arrival, id }, { began, ended }, tx.now));
  return { agency: tx.agency, call: id, client: call.client };
}
