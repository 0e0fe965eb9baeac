import type { Certificate } from '@denwaban/domain/retention';
import type { AgencyTx } from '../../shell/agency.ts';
import * as store from '../store.ts';

/** One for each client and round. */
export async function certificateOf(tx: AgencyTx, client: string): Promise<Certificate> {
  const open = (await store.openCertificates(tx)).find((each) => each.client === client);
  if (open) return open;
  const fresh: Certificate = {
    id: tx.id(),
    client,
    reason: 'retention',
    askedBy: null,
    beganAt: tx.now,
    completedAt: null,
  };
  await store.addCertificate(tx, fresh);
  return fresh;
}
