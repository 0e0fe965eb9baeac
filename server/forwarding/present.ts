import type { ForwardingShown } from '@denwaban/api/forwarding';
import * as contacts from '../contacts/store.ts';
import type { AgencyTx } from '../shell/agency.ts';
import * as store from './store.ts';

/** Silence is the agency's to look into: a client's own people are not told of it here. */
export async function forwardingsShown(
  tx: AgencyTx,
  client: string,
  silent: readonly store.Silent[],
): Promise<ForwardingShown[]> {
  const people = await contacts.ofClient(tx, client);
  return (await store.ofClient(tx, client)).map(({ line, label, receives, agreed }) => {
    const { number, carrier, way, seconds } = agreed ?? unknown;
    const leadsBack = (phone: string | null) => way !== 'none' && number !== null && phone === number;
    return {
      ...{ line, label, receives, number, carrier, way, seconds, agreed: agreed !== null },
      silentSince: silent.find((each) => each.line === line)?.since.toISOString() ?? null,
      loops: people.filter(({ phone }) => leadsBack(phone)).map(({ name }) => name),
    };
  });
}

const unknown = { number: null, carrier: 'hikari', way: 'none', seconds: null } as const;
