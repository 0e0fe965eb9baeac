import type { Message } from '@denwaban/api/relays';
import { type Refusal, refuse } from '@denwaban/domain/refusals';
import type { AgencyTx } from '../../shell/agency.ts';
import type { Asker } from '../../shell/ask.ts';
import { presentMessage } from './present-message.ts';

type Asked = { params: { id: string } };

export async function getMessage(tx: AgencyTx, { params }: Asked, asker: Asker): Promise<Message | Refusal> {
  return (await presentMessage(tx, params.id, asker)) ?? refuse('not_found');
}
