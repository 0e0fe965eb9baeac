import type * as api from '@denwaban/api/reports';
import { type Calendar, dayOf, instantOf, usualHours } from '@denwaban/domain/hours';
import { refuse } from '@denwaban/domain/refusals';
import { compose, nextSpan } from '@denwaban/domain/reports';
import { noteAccess } from '../access/note.ts';
import * as clients from '../clients/store.ts';
import * as hours from '../hours/store.ts';
import type { AgencyTx } from '../shell/agency.ts';
import type { Answered, Asker, AskOf } from '../shell/ask.ts';
import { nextOf } from '../shell/page.ts';
import { calendarOf } from './issue-report.ts';
import { gather } from './material/gather.ts';
import * as policies from './policy/store.ts';
import { presentOwnReport, presentOwnRows, presentReport, presentRows } from './present.ts';
import { receiversOf } from './receivers.ts';
import * as store from './store.ts';

type Of<Name extends keyof typeof api> = AskOf<(typeof api)[Name]>;
type To<Name extends keyof typeof api> = Promise<Answered<(typeof api)[Name]>>;

export async function listReports(tx: AgencyTx, { params, query }: Of<'listReports'>): To<'listReports'> {
  if (!(await clients.find(tx, params.client))) return refuse('not_found');
  const found = await store.page(tx, { ...query, client: params.client });
  return { items: await presentRows(tx, found), next: nextOf(found, query.limit) };
}

export async function listOwnReports(
  tx: AgencyTx,
  { query }: Of<'listOwnReports'>,
  { client }: Asker,
): To<'listOwnReports'> {
  const found = await store.page(tx, { ...query, client: client as string });
  return { items: await presentOwnRows(tx, found), next: nextOf(found, query.limit) };
}

export async function getReport(tx: AgencyTx, { params, query }: Of<'getReport'>, asker: Asker): To<'getReport'> {
  const report = await store.find(tx, params.id);
  if (!report) return refuse('not_found');
  await noteAccess(tx, { client: report.client, what: 'report', about: report.id, action: 'view' });
  return presentReport(tx, report, asker, query.version);
}

export async function getOwnReport(tx: AgencyTx, { params, query }: Of<'getOwnReport'>): To<'getOwnReport'> {
  const report = await store.find(tx, params.id);
  if (!report) return refuse('not_found');
  await noteAccess(tx, { client: report.client, what: 'report', about: report.id, action: 'view' });
  return presentOwnReport(tx, report, query.version);
}

/** As if the cut-off were now. Where no report is wanted, it tells of this day. */
export async function previewReport(tx: AgencyTx, { params: { client } }: Of<'previewReport'>): To<'previewReport'> {
  await store.oneSnapshot(tx);
  if (!(await clients.find(tx, client))) return refuse('not_found');
  await noteAccess(tx, { client, what: 'report', action: 'view' });
  const { policy, covered, note } = await policies.find(tx, client);
  const calendar = await calendarOf(tx, client);
  const next = covered && nextSpan({ policy, calendar }, covered);
  const day = next?.day ?? dayOf(tx.now);
  const from = covered?.until ?? instantOf(dayOf(tx.now), '00:00');
  const receivers = (await receiversOf(tx, client, policy)).map(({ id }) => id);
  const span = { day, from, to: tx.now };
  return compose(span, await gather(tx, { client, span, receivers, note }));
}

export async function reportsOfDay(tx: AgencyTx, { query }: Of<'reportsOfDay'>): To<'reportsOfDay'> {
  const day = query.day ?? dayOf(tx.now);
  const [issued, agreed, calendars] = await Promise.all([store.ofDay(tx, day), policies.all(tx), hours.all(tx)]);
  const rows = new Map((await presentRows(tx, issued)).map((row) => [row.client, row]));
  const companies = await clients.some(tx, [...agreed.keys(), ...rows.keys()]);
  const items = [...companies.values()].map(({ id: client, name: clientName }) => {
    const report = rows.get(client) ?? null;
    return {
      client,
      clientName,
      report,
      dueAt: report ? null : dueOn(day, agreed.get(client), calendars.get(client)?.calendar),
    };
  });
  return { day, items: items.filter(({ report, dueAt }) => report !== null || dueAt !== null).sort(byDue) };
}

/** When the report of a day is due, if it is the client's next one. */
function dueOn(day: string, agreed: policies.Agreed | undefined, calendar: Calendar = usualHours): string | null {
  const next = agreed?.covered && nextSpan({ policy: agreed.policy, calendar }, agreed.covered);
  return next?.day === day ? next.to.toISOString() : null;
}

type Item = { dueAt: string | null; report: { issuedAt: string } | null };

/** What is to come first, by its time; then what was issued, the last first. */
function byDue(one: Item, other: Item): number {
  if (one.dueAt !== null && other.dueAt !== null) return one.dueAt < other.dueAt ? -1 : 1;
  if (one.report && other.report) return one.report.issuedAt < other.report.issuedAt ? 1 : -1;
  return one.dueAt !== null ? -1 : 1;
}
