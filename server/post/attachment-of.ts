import { type Refusal, refuse } from '@denwaban/domain/refusals';
import { noteAccess } from '../access/note.ts';
import type { AgencyTx } from '../shell/agency.ts';
import type { File } from '../shell/send-file.ts';
import * as attachments from './attachments/store.ts';

/** The file a letter carried at this place. */
export async function attachmentOf(
  tx: AgencyTx,
  { params: { id, position } }: { params: { id: string; position: number } },
): Promise<File | Refusal> {
  const file = (await attachments.whole(tx, id))[position];
  if (!file) return refuse('not_found');
  const { client, name } = file;
  await noteAccess(tx, { client, what: 'report', about: id, action: 'download', why: name });
  return file;
}
