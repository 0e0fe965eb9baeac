import { type Refusal, refuse } from '@denwaban/domain/refusals';
import type { AgencyTx } from '../shell/agency.ts';
import type { File } from '../shell/send-file.ts';
import * as attachments from './attachments/store.ts';

/** The file a letter carried at this place. */
export async function attachmentOf(
  tx: AgencyTx,
  { params: { id, position } }: { params: { id: string; position: number } },
): Promise<File | Refusal> {
  return (await attachments.whole(tx, id))[position] ?? refuse('not_found');
}
