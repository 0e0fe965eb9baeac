import { type Case, isCustomer } from '@denwaban/domain/cases';
import type { Complaint } from '@denwaban/domain/complaints';
import { startRound } from '../rounds/start-round.ts';
import type { AgencyTx } from '../shell/agency.ts';

/** What cannot wait for a letter: an authority on the line, or severity 4. The client is rung at once. */
export async function raiseAlarm(
  tx: AgencyTx,
  { case: about, complaint, call }: { case: Case; complaint: Complaint | null; call: string | null },
): Promise<void> {
  const why = !isCustomer(about.callerKind) ? 'authority' : complaint?.severity === 4 ? 'severity' : null;
  if (why === null) return;
  await startRound(tx, { case: about, why, call, accused: complaint?.record.namedEmployee ?? null });
}
