import { setTimeout as pause } from 'node:timers/promises';
import { type Books, inAgency, theHouse } from '../../shell/agency.ts';
import { log } from '../../shell/log.ts';
import { compare } from './compare.ts';
import type { Engine } from './engine.ts';
import { look, type Sight } from './look.ts';
import { bringInMessages } from './messages.ts';
import { bringInRecordings } from './recordings.ts';
import { setRight } from './set-right.ts';
import * as store from './store.ts';
import { bringInUnattended } from './unattended.ts';

// What is on its way between the engine and the books when they are compared has arrived by then.
const onItsWayMs = 2_000;

/** Sets right what was missed: what differs, and differs still after a moment. */
export async function lookAgain(books: Books, engine: Engine): Promise<void> {
  const sight = await look(books, engine);
  await forgetOver(books, sight);
  await bringInMessages(books, engine, sight);
  await bringInUnattended(books, engine, sight);
  await bringInRecordings(books, engine, sight);
  const first = new Set(compare(sight, engine.app).map((wrong) => JSON.stringify(wrong)));
  if (first.size === 0) return;
  await pause(onItsWayMs);
  const second = compare(await look(books, engine), engine.app);
  for (const wrong of second.filter((each) => first.has(JSON.stringify(each)))) {
    log.warn({ wrong: wrong.is }, 'the engine and the books did not agree');
    await setRight(books, engine, wrong);
  }
}

/** Calls that are over and gone from the engine need no name there. */
async function forgetOver(books: Books, { booked, channels }: Sight): Promise<void> {
  const there = new Set(channels.map(({ id }) => id));
  const over = booked.filter(
    ({ call, channel }) => call.endedAt && call.unconfirmed.length === 0 && !there.has(channel),
  );
  for (const [agency, calls] of Map.groupBy(over, ({ agency }) => agency))
    await inAgency(books, { as: 'staff', agency, by: theHouse }, (tx) =>
      store.forgetCalls(
        tx,
        calls.map(({ call }) => call.id),
      ),
    );
}
