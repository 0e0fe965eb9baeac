import type { Message } from '@denwaban/api/relays';
import { type Refusal, refuse } from '@denwaban/domain/refusals';
import { noteAccess } from '../../access/note.ts';
import type { AgencyTx } from '../../shell/agency.ts';
import type { Asker } from '../../shell/ask.ts';
import { presentMessage } from './present-message.ts';

type Asked = { params: { id: string } };

export async function getMessage(tx: AgencyTx, { params }: Asked, asker: Asker): Promise<Message | Refusal> {
  const message = await presentMessage(tx, params.id, asker);
  if (!message) return refuse('not_found');
  await noteAccess(tx, { client: asker.client, what: 'message', about: params.id, action: 'view' });
  return message;
}
