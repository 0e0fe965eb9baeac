// The files of a report: printed once, when they are first wanted, and kept as they were.
import type { Report } from '@denwaban/domain/reports';
import * as agencies from '../agencies/store.ts';
import * as clients from '../clients/store.ts';
import * as attachments from '../post/attachments/store.ts';
import { type AgencyTx, type Books, inAgency, type Scope } from '../shell/agency.ts';
import type { Paper } from './paper/paper.ts';
import { pdfOf } from './paper/press.ts';
import { workbookOf } from './paper/workbook.ts';
import * as store from './store.ts';

type Wanted = { id: string; version: number; format: store.FileFormat };

/** Prints a version in a format unless that was done before; null where there is no such version. In the staff's scope. */
export async function printed(books: Books, scope: Scope, wanted: Wanted): Promise<'kept' | null> {
  const paper = await inAgency(books, scope, (tx) => unprinted(tx, wanted));
  if (paper === null || paper === 'kept') return paper;
  const bytes = wanted.format === 'pdf' ? await pdfOf(paper) : await workbookOf(paper);
  await inAgency(books, scope, (tx) => keep(tx, wanted, bytes));
  return 'kept';
}

async function unprinted(tx: AgencyTx, { id, version, format }: Wanted): Promise<Paper | 'kept' | null> {
  if ((await store.filesOf(tx, id, version)).has(format)) return 'kept';
  const report = await store.find(tx, id);
  const kept = await store.version(tx, id, version);
  if (!report || !kept) return null;
  const client = (await clients.find(tx, report.client))?.name ?? '';
  const { content, corrections, issuedAt } = kept;
  return { content, corrections, version, issuedAt, client, agency: await agencies.nameOf(tx) };
}

async function keep(tx: AgencyTx, { id, version, format }: Wanted, bytes: Buffer): Promise<void> {
  const report = (await store.find(tx, id)) as Report;
  const hash = await attachments.keep(tx, report.client, { type: types[format], bytes });
  await store.addFile(tx, report, { version, format, hash });
}

const types: Record<store.FileFormat, string> = {
  pdf: 'application/pdf',
  excel: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

const endings: Record<store.FileFormat, string> = { pdf: 'pdf', excel: 'xlsx' };

/** `日報_さくら通販_2026-05-07.pdf`, `日報_さくら通販_2026-05-07_訂正2版.pdf` */
export function fileNameOf(
  format: store.FileFormat,
  { clientName, day, version }: { clientName: string; day: string; version: number },
): string {
  const name = clientName.replace(/[\\/:*?"<>|\s]+/g, '_');
  return `日報_${name}_${day}${version > 1 ? `_訂正${version}版` : ''}.${endings[format]}`;
}
