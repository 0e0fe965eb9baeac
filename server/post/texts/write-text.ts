import { record } from '../../events/record.ts';
import type { AgencyTx } from '../../shell/agency.ts';
import { add, type Text } from './store.ts';

/** Writes a short message, and has it sent when this transaction commits. */
export async function writeText(
  tx: AgencyTx,
  text: Pick<Text, 'client' | 'case' | 'to' | 'words' | 'link'>,
): Promise<void> {
  const id = tx.id();
  await add(tx, { ...text, id, state: 'queued', attempts: 0 });
  await record(tx, { name: 'text.written', client: text.client, id, data: { case: text.case } });
}
