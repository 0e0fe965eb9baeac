import * as api from '@denwaban/api/reports';
import type { Books } from '../shell/agency.ts';
import { open, type Route, scoped } from '../shell/ask.ts';
import { giveFile } from './give-file.ts';
import { getOwnReport, getReport, listOwnReports, listReports, previewReport, reportsOfDay } from './list-reports.ts';
import { getReportPolicy, setReportNote, setReportPolicy } from './policy/policy.ts';
import { reissueReport } from './reissue-report.ts';
import { sendReportAgain } from './send-again.ts';

export function routes(books: Books): Route[] {
  return [
    scoped(api.getReportPolicy, getReportPolicy),
    scoped(api.setReportPolicy, setReportPolicy),
    scoped(api.setReportNote, setReportNote),
    scoped(api.previewReport, previewReport),
    scoped(api.listReports, listReports),
    scoped(api.reportsOfDay, reportsOfDay),
    scoped(api.getReport, getReport),
    scoped(api.reissueReport, reissueReport),
    scoped(api.sendReportAgain, sendReportAgain),
    scoped(api.listOwnReports, listOwnReports),
    scoped(api.getOwnReport, getOwnReport),
    open(api.getReportFile, ({ params }, wire) => giveFile(books, wire, params)),
    open(api.getOwnReportFile, ({ params }, wire) => giveFile(books, wire, params)),
  ];
}
