import type { listManualClients as endpoint } from '@denwaban/api/manual-calls';
import { leftWords } from '@denwaban/domain/clients';
import { takesCalls } from '@denwaban/domain/hours';
import type { AgencyTx } from '../../shell/agency.ts';
import type { Answered, Asker } from '../../shell/ask.ts';
import * as store from './store.ts';

export async function listManualClients(
  tx: AgencyTx,
  _: unknown,
  { person }: Asker,
): Promise<Answered<typeof endpoint>> {
  const found = await store.answeredBy(tx, person);
  return {
    clients: found.map(({ calendar, switchover, state, lateWords, ...client }) => ({
      ...client,
      open: state !== 'left' && takesCalls(calendar, switchover, tx.now),
      guidance: state === 'left' ? lateWords || leftWords : null,
    })),
  };
}
