import type { getSecurityPolicy as read, setSecurityPolicy as write } from '@denwaban/api/security';
import { isRefusal } from '@denwaban/domain/refusals';
import { type SecurityPolicy, settlePolicy } from '@denwaban/domain/security';
import { record } from '../events/record.ts';
import type { AgencyTx } from '../shell/agency.ts';
import type { Answered, Asker, AskOf } from '../shell/ask.ts';
import { wallClock } from '../shell/clock.ts';
import { enrolled } from '../signin/factors/store.ts';
import { tellPolicyChanged } from '../signin/store.ts';
import * as staff from '../staff/store.ts';
import * as store from './store.ts';

export async function getSecurityPolicy(tx: AgencyTx, _: unknown, asker: Asker): Promise<Answered<typeof read>> {
  return shown(tx, await store.policyOf(tx), asker);
}

export async function setSecurityPolicy(
  tx: AgencyTx,
  { body }: AskOf<typeof write>,
  asker: Asker,
): Promise<Answered<typeof write>> {
  const settled = settlePolicy(body, { from: asker.from ?? '' });
  if (isRefusal(settled)) return settled;
  await store.save(tx, settled, { at: wallClock.now() });
  await record(tx, { name: 'agency.security_changed', client: null, id: tx.agency, data: {} });
  tx.afterCommit(() => tellPolicyChanged(tx.books.pool));
  return shown(tx, settled, asker);
}

async function shown(tx: AgencyTx, policy: SecurityPolicy, { from = '' }: Asker): Promise<Answered<typeof read>> {
  const have = await enrolled(tx);
  const members = await staff.all(tx);
  const without = members.filter(({ id, state }) => state === 'active' && !have.has(id));
  return {
    ...policy,
    addresses: [...policy.addresses],
    from,
    without: without.map(({ id, businessName: name }) => ({ id, name })),
  };
}
