// Export (書き出し): a list written into a file in the background, for whoever asked, to be fetched within a week.
import type { Ability } from '../staff/index.ts';

export const exportKinds = ['cases', 'calls', 'callbacks', 'tasks', 'callers'] as const;
export type ExportKind = (typeof exportKinds)[number];

/** CSV in UTF-8 with a byte order mark; CSV in CP932, for what reads nothing else; an Excel workbook. */
export const exportFormats = ['csv', 'csv_cp932', 'xlsx'] as const;
export type ExportFormat = (typeof exportFormats)[number];

export type Export = {
  id: string;
  /** Who asked for it; nobody else may fetch it. */
  by: string;
  kind: ExportKind;
  format: ExportFormat;
  language: 'ja' | 'en';
  /** As the list's own address has them. */
  filters: Readonly<Record<string, string>>;
  state: ExportState;
  /** Written so far. */
  rows: number;
  /** Letters that CP932 does not have; 〓 stands for each. */
  unwritable: number;
  askedAt: Date;
};

export type ExportState = 'working' | 'done' | 'failed' | 'gone';

export type ExportEvent = { client: string | null; id: string } & (
  | { name: 'export.asked'; data: { kind: ExportKind; format: ExportFormat } }
  | { name: 'export.going_on'; data: { rows: number } }
  | { name: 'export.done'; data: { rows: number } }
  | { name: 'export.failed'; data: { why: 'too_many_rows' } }
  | { name: 'export.gone'; data: Record<never, never> }
);

/** What one must be allowed to see to take it out of the house. */
export const needs: Record<ExportKind, Ability> = {
  cases: 'see_cases',
  calls: 'see_board',
  callbacks: 'settle_callbacks',
  tasks: 'keep_tasks',
  callers: 'keep_callers',
};

/** A workbook is put together in memory, and slow to open beyond this. */
export const mostRowsOfWorkbook = 50_000;

export const daysKept = 7;
