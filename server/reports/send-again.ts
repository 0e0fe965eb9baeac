import type { sendReportAgain as endpoint } from '@denwaban/api/reports';
import { refuse } from '@denwaban/domain/refusals';
import * as contacts from '../contacts/store.ts';
import { record } from '../events/record.ts';
import { repeatLetter } from '../post/write-letter.ts';
import type { AgencyTx } from '../shell/agency.ts';
import type { Answered, Asker, AskOf } from '../shell/ask.ts';
import { presentReport } from './present.ts';
import { letterKey } from './send-report.ts';
import * as store from './store.ts';

/** The letters that failed go out once more, under the same keys, to the addresses as they are now. Refuses report_reached_all. */
export async function sendReportAgain(
  tx: AgencyTx,
  { params }: AskOf<typeof endpoint>,
  asker: Asker,
): Promise<Answered<typeof endpoint>> {
  const report = await store.lock(tx, params.id);
  if (!report) return refuse('not_found');
  const failed = ((await store.lettersOf(tx, [report.id])).get(report.id) ?? []).filter(
    ({ state }) => state === 'failed',
  );
  const keys = new Set(failed.map(({ key }) => key));
  const again = (await contacts.ofClient(tx, report.client)).filter(
    ({ id, email }) => email !== null && keys.has(letterKey(report, id)),
  );
  if (again.length === 0) return refuse('report_reached_all');
  for (const { id, email } of again) {
    const written = await repeatLetter(tx, { key: letterKey(report, id), to: email as string });
    if (written) await record(tx, written);
  }
  const { id, client, day, version } = report;
  await record(tx, { name: 'report.sent_again', client, id, data: { day, version, by: asker.person } });
  return presentReport(tx, report, asker);
}
