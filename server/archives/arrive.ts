import { randomBytes } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type * as api from '@denwaban/api/archives';
import type { ArrivalShown } from '@denwaban/api/archives';
import type { Arrival } from '@denwaban/domain/archives';
import { type Refusal, refuse } from '@denwaban/domain/refusals';
import { record } from '../events/record.ts';
import { type AgencyTx, type Books, inAgency, type Scope, theHouse } from '../shell/agency.ts';
import type { Answered, Asker } from '../shell/ask.ts';
import { scopeOf } from '../shell/http.ts';
import { newId } from '../shell/ids.ts';
import type { Job } from '../shell/jobs.ts';
import { arrivalsShown } from './present.ts';
import { seldom } from './progress.ts';
import { Unfit } from './read-archive.ts';
import { arrivalPlace } from './shelves.ts';
import * as store from './store.ts';
import { type TakenIn, takeIn } from './take-in.ts';

const shown = 20;

export async function listArrivals(tx: AgencyTx): Promise<Answered<typeof api.listArrivals>> {
  return { arrivals: await arrivalsShown(tx, await store.arrivals(tx, shown)) };
}

type Sent = { asker: Asker; fileName: string; content: unknown };

/** The file first, so that a row never stands for nothing. Refuses file_unreadable where none was sent. */
export async function sendArrival(books: Books, { asker, fileName, content }: Sent): Promise<ArrivalShown | Refusal> {
  if (!(content instanceof Readable)) return refuse('file_unreadable');
  const id = newId(books.clock.now());
  await keep(content, arrivalPlace(books, asker.agency, id));
  return inAgency(books, scopeOf(asker), async (tx) => {
    const arrival: Arrival = {
      ...{ id, fileName, sentBy: asker.person, sentAt: tx.now },
      ...{ state: 'waiting', done: 0, total: 0, why: null, came: null, settledAt: null },
    };
    await store.addArrival(tx, arrival);
    await record(tx, { name: 'arrival.sent', client: null, id, data: {} });
    const [sent] = await arrivalsShown(tx, [arrival]);
    return sent as ArrivalShown;
  });
}

async function keep(content: Readable, place: string): Promise<void> {
  const fresh = `${place}.${randomBytes(4).toString('hex')}`;
  await mkdir(dirname(place), { recursive: true });
  try {
    await pipeline(content, createWriteStream(fresh, { mode: 0o600, flush: true }));
    await rename(fresh, place);
  } finally {
    await rm(fresh, { force: true });
  }
}

/** Begun anew where a server died over it: a client is taken in whole or not at all. */
export async function takeInArrival(books: Books, { agency, id }: Pick<Job, 'agency' | 'id'>): Promise<void> {
  const scope: Scope = { as: 'staff', agency, by: theHouse };
  const arrival = await inAgency(books, scope, async (tx) => {
    const found = await store.arrival(tx, id);
    if (!found || found.state === 'done' || found.state === 'failed') return null;
    await store.saveArrival(tx, { ...found, state: 'working' });
    return found;
  });
  if (!arrival) return;
  const progress = seldom((done, total) =>
    inAgency(books, scope, (tx) => store.saveArrival(tx, { ...arrival, state: 'working', done, total })),
  );
  const file = arrivalPlace(books, agency, id);
  const by = { kind: 'staff', id: arrival.sentBy } as const;
  const came = await takeIn(books, { agency, by, file, heard: progress.heard }).catch((failure) => {
    if (failure instanceof Unfit) return failure;
    throw failure;
  });
  await progress.end();
  await inAgency(books, { ...scope, by }, (tx) => settle(tx, arrival, came));
  await rm(file, { force: true });
}

async function settle(tx: AgencyTx, arrival: Arrival, came: TakenIn | Unfit): Promise<void> {
  const { id } = arrival;
  if (came instanceof Unfit) {
    const why = { code: came.code, about: came.about };
    await store.saveArrival(tx, { ...arrival, state: 'failed', why, settledAt: tx.now });
    return record(tx, { name: 'arrival.failed', client: null, id, data: {} });
  }
  const all = came.records + came.files;
  const { client, name } = came;
  await store.saveArrival(tx, {
    ...arrival,
    state: 'done',
    done: all,
    total: all,
    came: { client, name },
    settledAt: tx.now,
  });
  await record(tx, { name: 'arrival.taken_in', client: null, id, data: { client } });
}
