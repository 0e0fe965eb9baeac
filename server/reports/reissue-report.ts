import type { reissueReport as endpoint } from '@denwaban/api/reports';
import { refuse } from '@denwaban/domain/refusals';
import { differences } from '@denwaban/domain/reports';
import { record } from '../events/record.ts';
import type { AgencyTx } from '../shell/agency.ts';
import type { Answered, Asker, AskOf } from '../shell/ask.ts';
import { asItIsNow } from './compare.ts';
import { presentReport } from './present.ts';
import * as store from './store.ts';

/**
 * 訂正版: the same span, as the books have it now, with what was corrected; it goes out as the first one did.
 * Refuses report_issued_anew (somebody else was first), report_agrees (there is nothing to say that was not said).
 */
export async function reissueReport(
  tx: AgencyTx,
  { params, body }: AskOf<typeof endpoint>,
  asker: Asker,
): Promise<Answered<typeof endpoint>> {
  await store.oneSnapshot(tx);
  const found = await store.lock(tx, params.id);
  const kept = found && (await store.version(tx, found.id, found.version));
  if (!found || !kept) return refuse('not_found');
  if (found.version !== body.version) return refuse('report_issued_anew');
  const content = await asItIsNow(tx, found, { note: body.note.trim() });
  const corrections = differences(kept.content, content);
  if (corrections.length === 0 && content.note === kept.content.note) return refuse('report_agrees');
  const report: store.Kept = {
    ...found,
    receivers: null,
    version: found.version + 1,
    issuedAt: tx.now,
    differences: [],
  };
  const { version } = report;
  await store.saveVersion(tx, report);
  await store.addVersion(tx, report, { version, content, corrections, issuedAt: tx.now, issuedBy: asker.person });
  const data = { day: report.day, version, by: asker.person };
  await record(tx, { name: 'report.issued', client: report.client, id: report.id, data });
  return presentReport(tx, report, asker);
}
