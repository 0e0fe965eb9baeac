import type { BulletinEvent } from '@denwaban/domain/bulletins';
import { progress } from '@denwaban/domain/bulletins';
import { record } from '../events/record.ts';
import { type Books, inAgency, theHouse } from '../shell/agency.ts';
import type { Job } from '../shell/jobs.ts';
import * as letters from './letters/store.ts';
import * as store from './store.ts';
import { writeLetters } from './write-letters.ts';

const perStep = 25;

/**
 * One step: some of the letters that wait are written, and the next step is asked for, all in one transaction. Killed at any
 * point, what was written stands and what was not still waits; a step that comes twice finds nothing left to do.
 */
export async function sendBulletin(books: Books, { agency, id }: Pick<Job, 'agency' | 'id'>): Promise<void> {
  await inAgency(books, { as: 'staff', agency, by: theHouse }, async (tx) => {
    const bulletin = await store.lock(tx, id);
    if (!bulletin || bulletin.state === 'done') return;
    const [step, left] = split(await letters.waiting(tx, id, perStep + 1));
    await record(tx, ...(await writeLetters(tx, bulletin, step)));
    await letters.markWritten(tx, step);
    const now = progress(bulletin, { written: step.length, left });
    await store.saveProgress(tx, now);
    const { written, total, state } = now;
    await record(tx, ...step.map(received), {
      ...{ name: state === 'done' ? 'bulletin.sent' : 'bulletin.progressed', client: null, id },
      data: { written, total },
    });
  });
}

function split(waiting: readonly letters.BulletinLetter[]): [letters.BulletinLetter[], number] {
  return [waiting.slice(0, perStep), Math.max(0, waiting.length - perStep)];
}

function received({ bulletin: id, client, turn }: letters.BulletinLetter): BulletinEvent {
  return { name: 'bulletin.received', client, id, data: { reminder: turn } };
}
