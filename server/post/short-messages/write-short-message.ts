import { record } from '../../events/record.ts';
import type { AgencyTx } from '../../shell/agency.ts';
import { add, type ShortMessage } from './store.ts';

/** Writes a short message, and has it sent when this transaction commits. */
export async function writeShortMessage(
  tx: AgencyTx,
  message: Pick<ShortMessage, 'client' | 'case' | 'to' | 'words' | 'link'>,
): Promise<void> {
  const id = tx.id();
  await add(tx, { ...message, id, state: 'queued', attempts: 0 });
  await record(tx, { name: 'short_message.written', client: message.client, id, data: { case: message.case } });
}
