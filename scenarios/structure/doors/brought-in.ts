import { agreeTransfers } from '@denwaban/api/transfers';
import type { Company } from './company.ts';
import type { Example } from './examples.ts';

const terms = () => ({
  ...{ kinds: ['warm' as const, 'cold' as const], presences: ['in' as const, 'unknown' as const] },
  ...{ typed: true, when: 'always' as const, seconds: 30 },
});

/** Somebody of the company's may be rung for a caller. */
export async function agreesToTransfers({ client, manager }: Company): Promise<void> {
  await manager.asks(agreeTransfers, { params: { client: client.id }, body: { ...terms(), contacts: 'all' } });
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
  changeListening: (at) => ({ params: { id: at.call.talking }, body: { mode: 'whisper' } }),
  endListening: (at) => ({ params: { id: at.call.talking } }),
  takeOverCall: (at) => ({ params: { id: at.call.talking } }),
  getMonitoring: () => ({}),
  setMonitoring: () => ({ body: { isShown: false } }),
};
