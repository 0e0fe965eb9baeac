import { record } from '../../events/record.ts';
import type { AgencyTx } from '../../shell/agency.ts';
import { add, type ShortMessage } from './store.ts';

/** Writes a short message, and has it sent when this transaction commits; under the same id a second time it is the same one. */
export async function writeShortMessage(
  tx: AgencyTx,
  message: Pick<ShortMessage, 'id' | 'client' | 'case' | 'to' | 'words' | 'link'>,
): Promise<void> {
  const { id } = message;
  if (!(await add(tx, { ...message, state: 'queued', attempts: 0 }))) return;
  await record(tx, { name: 'short_message.written', client: message.client, id, data: { case: message.case } });
}
