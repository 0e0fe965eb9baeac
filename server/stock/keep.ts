import { isRefusal, type Refusal } from '@denwaban/domain/refusals';
import { dueAt, end, type Lending, type LendingAnswer } from '@denwaban/domain/stock';
import { record } from '../events/record.ts';
import * as lines from '../lines/store.ts';
import type { AgencyTx } from '../shell/agency.ts';
import { wait } from '../shell/due.ts';
import * as store from './store.ts';

/** Keeps what has become of a lending, and of its line: closed when nothing is to be heard on it any more. */
export async function keep(tx: AgencyTx, { lending, events }: LendingAnswer): Promise<void> {
  await store.saveLending(tx, lending);
  await wait(tx, { word: 'lending', id: lending.id, client: lending.client, at: dueAt(lending) });
  await record(tx, ...events);
  const isSilent = lending.endedAt !== null && (lending.overAt !== null || lending.guidance === '');
  if (isSilent) await closeLine(tx, lending);
}

export async function endNow(tx: AgencyTx, lending: Lending): Promise<Refusal | undefined> {
  const answer = end(lending, tx.now);
  if (isRefusal(answer)) return answer;
  await keep(tx, answer);
}

async function closeLine(tx: AgencyTx, { line: id, client }: Lending): Promise<void> {
  const line = await lines.lock(tx, id);
  if (line?.state !== 'open') return;
  await lines.save(tx, { ...line, state: 'closed' });
  await record(tx, { name: 'line.changed', client, id, data: {} });
}
