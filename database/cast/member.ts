// The cast: an agency with three companies to answer for, and the people of both, for the demo, the stories and the tests.
import type { Client } from '@denwaban/domain/clients';
import type { Contact } from '@denwaban/domain/contacts';
import type { Contract } from '@denwaban/domain/contracts';
import type { Calendar } from '@denwaban/domain/hours';
import type { Line } from '@denwaban/domain/lines';
import type { PublishedVersion } from '@denwaban/domain/scripts';
import type { Staff } from '@denwaban/domain/staff';

export type CastAgency = {
  id: string;
  name: string;
  reading: string;
  staff: Record<string, CastStaff>;
};

export type CastStaff = Staff & {
  legalName: string;
  email: string;
  /** The clients this person may answer for. */
  grants: readonly string[];
};

export type CastClient = Client & {
  agency: string;
  hours: Calendar;
  contacts: Record<string, Contact>;
  lines: { number: Line; button: Line };
  contract: Contract;
  script: PublishedVersion;
};

/** All of them came with the new business year. */
export const effectiveFrom = '2026-04-01';
export const publishedAt = new Date('2026-03-30T10:00:00+09:00');
