import { agreeTransfers } from '@denwaban/api/transfers';
import type { Fact } from '@denwaban/domain/calls';
import { hear } from '@denwaban/server/calls/hear.ts';
import { inAgency, theHouse } from '@denwaban/server/shell/agency.ts';
import { newId } from '@denwaban/server/shell/ids.ts';
import { cast } from '../../../database/cast/index.ts';
import type { Company } from './company.ts';
import type { Example } from './examples/example.ts';

const terms = () => ({
  ...{ kinds: ['warm' as const, 'cold' as const], presences: ['in' as const, 'unknown' as const] },
  ...{ typed: true, when: 'always' as const, seconds: 30 },
});

/** Somebody of the company's may be rung for a caller. */
export async function agreesToTransfers({ client, manager }: Company): Promise<void> {
  await manager.asks(agreeTransfers, { params: { client: client.id }, body: { ...terms(), contacts: 'all' } });
}

/** Somebody has answered whom the operator asks while the caller is held, and a supervisor listens. */
export async function bringsIn(
  { world }: Company,
  call: string,
  { operator, supervisor }: { operator: string; supervisor: string },
): Promise<void> {
  const [transfer, listening] = [newId(), newId()];
  const way = { trunk: newId(), number: '+81312340009', shown: '+81312341020' };
  const until = new Date(world.clock.now().getTime() + 3_600_000);
  const facts: Fact[] = [
    { fact: 'third_rung', operator, transfer, kind: 'warm', way, until },
    { fact: 'third_answered', transfer },
    { fact: 'listening_begun', listening, supervisor, mode: 'listen' },
    { fact: 'listener_there', listening },
  ];
  const house = { as: 'staff', agency: cast.minato.id, by: theHouse } as const;
  for (const fact of facts) await inAgency(world.house.books, house, (tx) => hear(tx, call, fact));
}

/** Of whoever is brought into a call, and of whoever listens to it. */
export const ofBroughtIn: Record<string, Example> = {
  beginTransfer: (at, of) => ({
    params: { id: at.call.talking },
    body: { kind: 'warm', contact: of.contact, number: null, name: '' },
  }),
  passOn: (at) => ({ params: { id: at.call.held } }),
  endTransfer: (at) => ({ params: { id: at.call.held } }),
  getTransferTerms: (at) => ({ params: { client: at.client } }),
  agreeTransfers: (at, of) => ({
    params: { client: at.client },
    body: { ...terms(), contacts: [of.contact] },
  }),
  beginListening: (at) => ({ params: { id: at.call.talking }, body: { mode: 'listen' } }),
  changeListening: (at) => ({ params: { id: at.call.held }, body: { mode: 'whisper' } }),
  endListening: (at) => ({ params: { id: at.call.held } }),
  takeOverCall: (at) => ({ params: { id: at.call.held } }),
  getMonitoring: () => ({}),
  setMonitoring: () => ({ body: { isShown: false } }),
};
