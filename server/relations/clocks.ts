import { neverOpen } from '../callbacks/clock.ts';
import { waitFor } from '../complaints/keep.ts';
import { waitForReport } from '../complaints/report-daily.ts';
import * as complaints from '../complaints/store.ts';
import * as hours from '../hours/store.ts';
import type { AgencyTx } from '../shell/agency.ts';

/** The clock of a complaint stood still while it was part of another, which went on for both; now it goes on by itself. */
export async function goOn(tx: AgencyTx, about: string): Promise<void> {
  const complaint = await complaints.find(tx, about);
  if (!complaint) return;
  await waitFor(tx, complaint);
  await waitForReport(tx, complaint, (await hours.calendarOf(tx, complaint.client)) ?? neverOpen);
}
