import { isDeepStrictEqual } from 'node:util';
import { compose, type DailyReport, type Difference, differences, type Report } from '@denwaban/domain/reports';
import { record } from '../events/record.ts';
import { type AgencyTx, type Books, inAgency, theHouse } from '../shell/agency.ts';
import { type Due, wait } from '../shell/due.ts';
import type { Job } from '../shell/jobs.ts';
import { gather } from './material/gather.ts';
import * as material from './material/store.ts';
import * as policies from './policy/store.ts';
import { receiversOf } from './receivers.ts';
import * as store from './store.ts';

/** Something may have changed what a report said of it: a call, a line of the ledger or a case. */
export async function compareReports(books: Books, { agency, id }: Pick<Job, 'agency' | 'id'>): Promise<void> {
  await inAgency(books, { as: 'staff', agency, by: theHouse }, async (tx) => {
    const calls = await material.callsBehind(tx, id);
    for (const [client, those] of Map.groupBy(calls, (call) => call.client)) {
      const instants = those.map(({ arrivedAt }) => arrivedAt);
      for (const { id: report } of await store.tellingOf(tx, client, instants)) await compare(tx, report);
    }
  });
}

const minutesBetween = 15;
const mostHours = 24;

/** Calls that went on at the cut-off, or were still being written up, are looked at again until they are over. */
export function waitForUnfinished(tx: AgencyTx, { id, client, to }: Report, now: DailyReport): Promise<void> {
  const isLate = tx.now.getTime() > to.getTime() + mostHours * 3_600_000;
  const isOver = isLate || (now.counts.unfinished === 0 && now.ledger.notYet === 0);
  const at = isOver ? null : new Date(tx.now.getTime() + minutesBetween * 60_000);
  return wait(tx, { word: 'report_check', id, client, at });
}

export async function reportCheckDue(books: Books, { agency, id }: Due): Promise<void> {
  await inAgency(books, { as: 'staff', agency, by: theHouse }, async (tx) => {
    const report = await store.find(tx, id);
    const now = report && (await compare(tx, id));
    if (!report || !now) return wait(tx, { word: 'report_check', id, client: null, at: null });
    await waitForUnfinished(tx, report, now);
  });
}

const earlier = 7;

/** With each report those of the days before it are compared once more: calls still went on at their cut-off, or came in late. */
export async function compareEarlier(tx: AgencyTx, { id, client }: Report): Promise<void> {
  for (const report of await store.page(tx, { client, before: id, limit: earlier })) await compare(tx, report.id);
}

/** Keeps in what a report no longer equals the books; the report as it would be written now. */
async function compare(tx: AgencyTx, id: string): Promise<DailyReport | null> {
  const report = await store.lock(tx, id);
  const kept = report && (await store.version(tx, id, report.version));
  if (!report || !kept) return null;
  const now = await asItIsNow(tx, report, kept.content);
  const found = differences(kept.content, now);
  if (isDeepStrictEqual(found, report.differences)) return now;
  await store.saveDifferences(tx, { ...report, differences: found });
  const data = { day: report.day, differences: found.length };
  await record(tx, { name: 'report.compared', client: report.client, id, data });
  return now;
}

/** In what the newest version no longer equals the books, at this moment. */
export async function differencesOf(tx: AgencyTx, report: Report, kept: DailyReport): Promise<Difference[]> {
  return differences(kept, await asItIsNow(tx, report, kept));
}

/** The report as it would be written now. */
export async function asItIsNow(
  tx: AgencyTx,
  report: Report,
  { note }: Pick<DailyReport, 'note'>,
): Promise<DailyReport> {
  const { client, day, from, to } = report;
  const { policy } = await policies.find(tx, client);
  const receivers = (await receiversOf(tx, client, policy)).map(({ id }) => id);
  const span = { day, from, to };
  return compose(span, await gather(tx, { client, span, receivers, note }));
}
