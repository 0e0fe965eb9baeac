import { previewReport, setReportPolicy } from '@denwaban/api/reports';
import { type DailyReport, usualReportPolicy } from '@denwaban/domain/reports';
import * as attachments from '@denwaban/server/post/attachments/store.ts';
import * as letters from '@denwaban/server/post/store.ts';
import { printed } from '@denwaban/server/reports/files.ts';
import { letterKey } from '@denwaban/server/reports/send-report.ts';
import * as reports from '@denwaban/server/reports/store.ts';
import { inAgency, theHouse } from '@denwaban/server/shell/agency.ts';
import { newId } from '@denwaban/server/shell/ids.ts';
import type { Company } from './company.ts';
import { company, type Example, nothing } from './examples/example.ts';

/** A report of the company that did not reach its receiver, with the letter that carried it. */
export async function reportsDaily({ client, manager, world }: Company) {
  const params = { client: client.id };
  await manager.asks(setReportPolicy, { params, body: { ...usualReportPolicy, recipients: [], formats: ['mail'] } });
  const content = (await manager.asks(previewReport, { params })) as DailyReport;
  const [id, letter, now] = [newId(), newId(), world.clock.now()];
  const span = { day: content.day, from: new Date(content.from), to: new Date(content.to) };
  const report = { id, client: client.id, ...span, version: 1, issuedAt: now, differences: [] };
  const receiver = Object.values(client.contacts).find(({ email }) => email !== null);
  const key = letterKey(report, receiver?.id as string);
  const words = { subject: `${client.name}の日報`, text: client.name, html: client.name };
  await inAgency(world.house.books, { as: 'staff', agency: client.agency, by: theHouse }, async (tx) => {
    await reports.add(tx, report);
    await reports.addVersion(tx, report, { version: 1, content, corrections: [], issuedAt: now, issuedBy: null });
    const about = { kind: 'report', client: client.id, about: id, to: receiver?.email as string } as const;
    const failed = { state: 'failed', attempts: 4, why: '550', writtenAt: now, settledAt: now, link: null } as const;
    await letters.add(tx, { ...about, ...failed, ...words, id: letter, key, messageId: `<${key}@outbox.invalid>` });
    const hash = await attachments.keep(tx, client.id, {
      type: 'application/pdf',
      bytes: Buffer.from(`%PDF-1.7 ${client.name}`),
    });
    await attachments.add(tx, { id: letter, client: client.id }, [{ name: `${client.name}.pdf`, hash }]);
  });
  const scope = { as: 'staff', agency: client.agency, by: theHouse } as const;
  await printed(world.house.books, scope, { id, version: 1, format: 'excel' });
  return { report: { id, letter } };
}

const one: Example = (at) => ({ params: { id: at.report.id } });
const file: Example = (at) => ({ params: { id: at.report.id, version: 1, format: 'excel' } });

export const ofReports: Record<string, Example> = {
  getReportPolicy: company,
  setReportPolicy: (at, of) => ({
    params: { client: at.client },
    body: { ...usualReportPolicy, state: 'on', recipients: [of.contact] },
  }),
  setReportNote: (at) => ({ params: { client: at.client }, body: { note: '回線の点検があります' } }),
  previewReport: company,
  listReports: company,
  reportsOfDay: nothing,
  getReport: one,
  reissueReport: (at) => ({ params: { id: at.report.id }, body: { version: 1, note: '補足です' } }),
  sendReportAgain: one,
  getReportFile: file,
  listOwnReports: nothing,
  getOwnReport: one,
  getOwnReportFile: file,
  getLetterAttachment: (at) => ({ params: { id: at.report.letter, position: 0 } }),
};
