import type { DailyReport, Difference } from '@denwaban/domain/reports';

/** All that is printed of one version, on paper or in sheets. Plain data: it is handed to another thread. */
export type Paper = {
  content: DailyReport;
  corrections: readonly Difference[];
  version: number;
  issuedAt: Date;
  client: string;
  agency: string;
};
