import type { OwnReportRow, OwnReportShown, ReportDelivery, ReportRow, ReportShown } from '@denwaban/api/reports';
import { type Refusal, refuse } from '@denwaban/domain/refusals';
import { may } from '@denwaban/domain/staff';
import * as clients from '../clients/store.ts';
import type { AgencyTx } from '../shell/agency.ts';
import type { Asker } from '../shell/ask.ts';
import * as staff from '../staff/store.ts';
import { differencesOf } from './compare.ts';
import * as store from './store.ts';

/** Reports as lines of a list, as a client's people see them. */
export async function presentOwnRows(tx: AgencyTx, reports: readonly store.Kept[]): Promise<OwnReportRow[]> {
  const totals = await store.totalsOf(
    tx,
    reports.map(({ id }) => id),
  );
  return reports.map(({ id, day, from, to, version, issuedAt }) => ({
    ...{ id, day, version, from: from.toISOString(), to: to.toISOString(), issuedAt: issuedAt.toISOString() },
    ...(totals.get(id) as store.Totals),
  }));
}

/** The same for the agency, with how they went out and whether they still equal the books. */
export async function presentRows(tx: AgencyTx, reports: readonly store.Kept[]): Promise<ReportRow[]> {
  const rows = await presentOwnRows(tx, reports);
  const letters = await store.lettersOf(
    tx,
    reports.map(({ id }) => id),
  );
  return rows.map((row, index) => {
    const report = reports[index] as store.Kept;
    const { client, differences } = report;
    return { ...row, client, differences: differences.length, delivery: deliveryOf(report, letters.get(row.id) ?? []) };
  });
}

/** How the newest version went out: the worst that became of any of its letters. */
function deliveryOf({ id, version, receivers }: store.Kept, letters: readonly store.SentLetter[]): ReportDelivery {
  if (receivers === 0) return 'nobody';
  const states = letters.filter(({ key }) => key.startsWith(`report.${id}.${version}.`)).map(({ state }) => state);
  const worst = (['failed', 'queued', 'kept', 'sent'] as const).find((state) => states.includes(state));
  return worst ?? 'preparing';
}

export async function presentReport(
  tx: AgencyTx,
  report: store.Kept,
  asker: Asker,
  version = report.version,
): Promise<ReportShown | Refusal> {
  const own = await presentOwnReport(tx, report, version);
  const shown = await store.version(tx, report.id, version);
  if ('refused' in own || !shown) return refuse('not_found');
  const newest = version === report.version ? shown : await store.version(tx, report.id, report.version);
  const differences = newest ? await differencesOf(tx, report, newest.content) : [];
  const letters = (await store.lettersOf(tx, [report.id])).get(report.id) ?? [];
  const mayIssue = may(asker, 'issue_reports');
  return {
    ...own,
    client: report.client,
    clientName: (await clients.find(tx, report.client))?.name ?? '',
    issuedBy:
      shown.issuedBy === null ? null : ((await staff.namesOf(tx, [shown.issuedBy])).get(shown.issuedBy) ?? null),
    differences,
    letters: letters.map(({ key, to, state }) => ({ to, version: Number(key.split('.')[2]), state })),
    may: {
      reissue: mayIssue,
      sendAgain: mayIssue && deliveryOf(report, letters) === 'failed',
    },
  };
}

/** As a client's people see it. */
export async function presentOwnReport(
  tx: AgencyTx,
  report: store.Kept,
  version = report.version,
): Promise<OwnReportShown | Refusal> {
  const versions = await store.versions(tx, report.id);
  const shown = versions.find((each) => each.version === version);
  if (!shown) return refuse('not_found');
  return {
    ...{ id: report.id, version, content: shown.content, corrections: shown.corrections },
    issuedAt: shown.issuedAt.toISOString(),
    versions: versions.map((each) => ({ version: each.version, issuedAt: each.issuedAt.toISOString() })),
  };
}
