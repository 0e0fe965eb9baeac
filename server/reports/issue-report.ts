import { type Calendar, usualHours } from '@denwaban/domain/hours';
import { compose, nextSpan, type Report, type ReportPolicy, type Span } from '@denwaban/domain/reports';
import { record } from '../events/record.ts';
import * as hours from '../hours/store.ts';
import { type AgencyTx, type Books, inAgency, theHouse } from '../shell/agency.ts';
import { type Due, wait } from '../shell/due.ts';
import { compareEarlier, waitForUnfinished } from './compare.ts';
import { gather } from './material/gather.ts';
import * as material from './material/store.ts';
import * as policies from './policy/store.ts';
import { receiversOf } from './receivers.ts';
import * as store from './store.ts';

/** A client's cut-off has come: its report is written from one snapshot of the books, kept, and goes out by a job. */
export async function reportDue(books: Books, { agency, id: client }: Due): Promise<void> {
  await inAgency(books, { as: 'staff', agency, by: theHouse }, async (tx) => {
    await store.oneSnapshot(tx);
    const agreed = await policies.lock(tx, client);
    if (!agreed?.covered) return waitUntil(tx, client, null);
    const calendar = await calendarOf(tx, client);
    const clock = { policy: agreed.policy, calendar };
    const span = nextSpan(clock, agreed.covered);
    if (!span || span.to > tx.now) return waitUntil(tx, client, span?.to ?? null);
    if (await isTooSoon(tx, client, span)) return waitUntil(tx, client, new Date(tx.now.getTime() + 10_000));
    await issue(tx, { client, span, policy: agreed.policy, note: agreed.note });
    const covered = { day: span.day, until: span.to };
    await policies.save(tx, client, { ...agreed, covered, note: '' });
    return waitUntil(tx, client, nextSpan(clock, covered)?.to ?? null);
  });
}

type Issued = { client: string; span: Span; policy: ReportPolicy; note: string };

async function issue(tx: AgencyTx, { client, span, policy, note }: Issued): Promise<void> {
  const receivers = (await receiversOf(tx, client, policy)).map(({ id }) => id);
  const content = compose(span, await gather(tx, { client, span, receivers, note }));
  const report: Report = { id: tx.id(), client, ...span, version: 1, issuedAt: tx.now, differences: [] };
  await store.add(tx, report);
  await store.addVersion(tx, report, { version: 1, content, corrections: [], issuedAt: tx.now, issuedBy: null });
  await record(tx, { name: 'report.issued', client, id: report.id, data: { day: span.day, version: 1, by: null } });
  await waitForUnfinished(tx, report, content);
  await compareEarlier(tx, report);
}

const mostPatientMinutes = 5;

/** What ended in the last seconds is on its way into the ledger: a report waits for that, a little. */
async function isTooSoon(tx: AgencyTx, client: string, span: Span): Promise<boolean> {
  if (tx.now.getTime() > span.to.getTime() + mostPatientMinutes * 60_000) return false;
  return material.isBeingJudged(tx, { client, ...span });
}

export async function calendarOf(tx: AgencyTx, client: string): Promise<Calendar> {
  return (await hours.calendarOf(tx, client)) ?? usualHours;
}

export function waitUntil(tx: AgencyTx, client: string, at: Date | null): Promise<void> {
  return wait(tx, { word: 'report', id: client, client, at });
}

/** Other hours may end the day at another time. */
export async function replanReport(books: Books, { agency, id: client }: Pick<Due, 'agency' | 'id'>): Promise<void> {
  await inAgency(books, { as: 'staff', agency, by: theHouse }, async (tx) => {
    const agreed = await policies.lock(tx, client);
    if (!agreed?.covered) return;
    const calendar = await calendarOf(tx, client);
    await waitUntil(tx, client, nextSpan({ policy: agreed.policy, calendar }, agreed.covered)?.to ?? null);
  });
}
