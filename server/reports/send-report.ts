import { isReachable } from '@denwaban/domain/contacts';
import type { Report, ReportPolicy } from '@denwaban/domain/reports';
import * as agencies from '../agencies/store.ts';
import * as clients from '../clients/store.ts';
import type { KnownContact } from '../contacts/store.ts';
import { record } from '../events/record.ts';
import type { Carried } from '../post/attachments/store.ts';
import * as letters from '../post/store.ts';
import { writeLetter } from '../post/write-letter.ts';
import { type AgencyTx, type Books, inAgency, theHouse } from '../shell/agency.ts';
import type { Job } from '../shell/jobs.ts';
import { dailyReportLetter } from '../texts/letters/daily-report-letter.ts';
import { fileNameOf, printed } from './files.ts';
import * as policies from './policy/store.ts';
import { receiversOf } from './receivers.ts';
import * as store from './store.ts';

/**
 * The newest version goes to whom the client named. What is attached is printed first, outside any transaction; doing this
 * again finds the files and the letters that are there already, by their keys.
 */
export async function sendReport(books: Books, { agency, id }: Pick<Job, 'agency' | 'id'>): Promise<void> {
  const scope = { as: 'staff', agency, by: theHouse } as const;
  const known = await inAgency(books, scope, (tx) => find(tx, id));
  if (!known) return;
  const formats = known.policy.formats.filter((format) => format !== 'mail');
  for (const format of formats) await printed(books, scope, { id, version: known.report.version, format });
  await inAgency(books, scope, (tx) => send(tx, known.report, known.policy));
}

async function find(tx: AgencyTx, id: string): Promise<{ report: Report; policy: ReportPolicy } | null> {
  const report = await store.find(tx, id);
  return report && { report, policy: (await policies.find(tx, report.client)).policy };
}

async function send(tx: AgencyTx, report: Report, policy: ReportPolicy): Promise<void> {
  const { id, client, version } = report;
  const kept = await store.version(tx, id, version);
  const company = await clients.find(tx, client);
  if (!kept || !company) throw new Error('a report without its words');
  const whole = { ...kept, agency: await agencies.nameOf(tx), client: company.name };
  const attachments = await attachmentsOf(tx, { report, policy, clientName: company.name });
  const receivers = (await receiversOf(tx, client, policy)).filter(isReachable) as Reachable[];
  await store.saveReceivers(tx, id, receivers.length);
  for (const to of receivers) {
    const key = letterKey(report, to.id);
    if (await letters.hasLetter(tx, key)) continue;
    const words = dailyReportLetter({ ...whole, contact: to.name, formats: policy.formats });
    const letter = { kind: 'report', client, about: id, key, to: to.email, words, attachments } as const;
    await record(tx, await writeLetter(tx, { ...letter, link: `/portal/reports/${id}` }));
  }
}

type Reachable = KnownContact & { email: string };

/** One letter for each version and receiver, ever. */
export function letterKey({ id, version }: Pick<Report, 'id' | 'version'>, contact: string): string {
  return `report.${id}.${version}.${contact}`;
}

type Attached = { report: Report; policy: ReportPolicy; clientName: string };

async function attachmentsOf(tx: AgencyTx, { report, policy, clientName }: Attached): Promise<Carried[]> {
  const files = await store.filesOf(tx, report.id, report.version);
  return policy.formats.flatMap((format) => {
    const hash = format === 'mail' ? undefined : files.get(format);
    if (format === 'mail' || hash === undefined) return [];
    return [{ name: fileNameOf(format, { ...report, clientName }), hash }];
  });
}
