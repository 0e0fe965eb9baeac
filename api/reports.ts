import { reportFormats } from '@denwaban/domain/reports';
import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { dailyReport, difference } from './reports/content.ts';
import { byClient, byId, day, id, instant, paged, pageOf } from './shapes.ts';

const whole = z.number().int();

/** How it went out: nothing is written yet, on its way, sent, kept in our own outbox, failed, or there is nobody to send it to. */
const delivery = z.enum(['preparing', 'queued', 'sent', 'kept', 'failed', 'nobody']);
export type ReportDelivery = z.output<typeof delivery>;

const listed = {
  id,
  client: id,
  day,
  from: instant,
  to: instant,
  version: whole,
  issuedAt: instant,
  total: whole,
  messages: whole,
  callbacks: whole,
};

export const reportRow = z
  .object({
    ...listed,
    delivery,
    /** In how much it no longer equals the books: more than nothing asks for a 訂正版. */
    differences: whole,
  })
  .meta({ id: 'ReportRow' });
export type ReportRow = z.output<typeof reportRow>;

export const report = z
  .object({
    id,
    client: id,
    clientName: z.string(),
    version: whole,
    content: dailyReport,
    /** What this version corrects of the one before. */
    corrections: z.array(difference),
    issuedAt: instant,
    /** Business name; null: the clock. */
    issuedBy: z.string().nullable(),
    versions: z.array(z.object({ version: whole, issuedAt: instant })),
    /** In what the newest version no longer equals the books. */
    differences: z.array(difference),
    letters: z.array(z.object({ to: z.string(), version: whole, state: z.enum(['queued', 'sent', 'failed', 'kept']) })),
    may: z.object({ reissue: z.boolean(), sendAgain: z.boolean() }),
  })
  .meta({ id: 'Report' });
export type ReportShown = z.output<typeof report>;

const policy = z.object({
  state: z.enum(['on', 'off']),
  /** `18:00`, `24:00` or `end_of_hours`. */
  cutOff: z.string().max(20),
  days: z.enum(['every_day', 'business_days']),
  recipients: z.array(id).max(30),
  formats: z.array(z.enum(reportFormats)),
});

export const reportPolicy = policy
  .extend({
    /** What the next report is to say in the agency's words. */
    note: z.string(),
    /** The cut-off of the next one; null while it is off. */
    nextAt: instant.nullable(),
    /** Whom it goes to as things stand, and who of them cannot be written to. */
    receivers: z.array(z.object({ id, name: z.string(), reachable: z.boolean() })),
  })
  .meta({ id: 'ReportPolicy' });
export type ReportPolicyShown = z.output<typeof reportPolicy>;

export const getReportPolicy = endpoint({
  name: 'getReportPolicy',
  method: 'GET',
  path: '/clients/:client/report-policy',
  door: 'see_reports',
  says: 'How a client wants its daily report: cut-off, days, receivers, formats.',
  params: byClient,
  answer: reportPolicy,
});

export const setReportPolicy = endpoint({
  name: 'setReportPolicy',
  method: 'PUT',
  path: '/clients/:client/report-policy',
  door: 'edit_clients',
  says: 'Agree how a client wants its daily report; the next one begins where the last one ended, whatever is changed.',
  params: byClient,
  body: policy,
  answer: reportPolicy,
});

export const setReportNote = endpoint({
  name: 'setReportNote',
  method: 'PUT',
  path: '/clients/:client/report-note',
  door: 'issue_reports',
  says: 'What the next daily report is to say in the agency’s words.',
  params: byClient,
  body: z.object({ note: z.string().max(2000) }),
  answer: reportPolicy,
});

export const previewReport = endpoint({
  name: 'previewReport',
  method: 'GET',
  path: '/clients/:client/reports/preview',
  door: 'see_reports',
  says: 'The next daily report as it would read if its cut-off were now.',
  params: byClient,
  answer: dailyReport,
});

export const listReports = endpoint({
  name: 'listReports',
  method: 'GET',
  path: '/clients/:client/reports',
  door: 'see_reports',
  says: 'The daily reports of a client, the last day first.',
  params: byClient,
  query: paged,
  answer: pageOf(reportRow),
});

export const reportsOfDay = endpoint({
  name: 'reportsOfDay',
  method: 'GET',
  path: '/reports',
  door: 'see_reports',
  says: 'One Tokyo day’s reports over all clients: sent, due, failed.',
  query: z.object({ day: day.optional() }),
  answer: z.object({
    day,
    items: z.array(
      z.object({
        client: id,
        clientName: z.string(),
        /** Where none is issued yet: when it is due, null for a day without one. */
        dueAt: instant.nullable(),
        report: reportRow.nullable(),
      }),
    ),
  }),
});

export const getReport = endpoint({
  name: 'getReport',
  method: 'GET',
  path: '/reports/:id',
  door: 'see_reports',
  says: 'One daily report: its newest version or the one asked for, and in what it no longer equals the books.',
  params: byId,
  query: z.object({ version: z.coerce.number().int().min(1).optional() }),
  answer: report,
});

export const reissueReport = endpoint({
  name: 'reissueReport',
  method: 'POST',
  path: '/reports/:id/versions',
  door: 'issue_reports',
  says: 'Issue a report anew as a correction (訂正版): the same span as the books have it now, sent as the first was.',
  params: byId,
  body: z.object({
    /** The version that was looked at. */
    version: whole,
    note: z.string().max(2000).default(''),
  }),
  answer: report,
});

export const sendReportAgain = endpoint({
  name: 'sendReportAgain',
  method: 'POST',
  path: '/reports/:id/sending',
  door: 'issue_reports',
  says: 'Send the newest version again to those whom it did not reach, to their addresses as they are now.',
  params: byId,
  answer: report,
});

const file = z.object({ id, version: z.coerce.number().int().min(1), format: z.enum(['pdf', 'excel']) });

export const getReportFile = endpoint({
  name: 'getReportFile',
  method: 'GET',
  path: '/reports/:id/versions/:version/:format',
  door: 'see_reports',
  says: 'A version of a report as PDF or Excel, as it was printed first.',
  params: file,
});

const ownRow = z.object(listed).omit({ client: true }).meta({ id: 'OwnReportRow' });
export type OwnReportRow = z.output<typeof ownRow>;

const ownReport = report
  .pick({ id: true, version: true, content: true, corrections: true, issuedAt: true, versions: true })
  .meta({ id: 'OwnReport' });
export type OwnReportShown = z.output<typeof ownReport>;

export const listOwnReports = endpoint({
  name: 'listOwnReports',
  method: 'GET',
  path: '/company/reports',
  door: 'see_own_reports',
  says: 'The company’s daily reports, the last day first.',
  query: paged,
  answer: pageOf(ownRow),
});

export const getOwnReport = endpoint({
  name: 'getOwnReport',
  method: 'GET',
  path: '/company/reports/:id',
  door: 'see_own_reports',
  says: 'One of the company’s daily reports: its newest version or the one asked for.',
  params: byId,
  query: z.object({ version: z.coerce.number().int().min(1).optional() }),
  answer: ownReport,
});

export const getOwnReportFile = endpoint({
  name: 'getOwnReportFile',
  method: 'GET',
  path: '/company/reports/:id/versions/:version/:format',
  door: 'see_own_reports',
  says: 'A version of one of the company’s reports as PDF or Excel.',
  params: file,
});
