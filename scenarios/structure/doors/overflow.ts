// Of callers whom nobody takes soon, and of those whom nobody spoke to.
import { setTimeout as pause } from 'node:timers/promises';
import { listMissedCalls, settleMissedCall } from '@denwaban/api/missed-calls';
import type { Company } from './company.ts';
import type { Example } from './examples/example.ts';

/** Two who rang in vain: one is to be rung yet. */
export async function hasMissedCalls({
  client,
  manager,
}: Pick<Company, 'client' | 'manager'>): Promise<{ open: string; done: string }> {
  for (;;) {
    const { items } = await manager.asks(listMissedCalls, { query: { client: client.id } });
    const [open, done] = items;
    if (open && done) {
      await manager.asks(settleMissedCall, { params: { id: done.id }, body: { result: 'not_needed' } });
      return { open: open.id, done: done.id };
    }
    // They are noted by a job.
    await pause(20);
  }
}

export const ofOverflow: Record<string, Example> = {
  getOverflow: (at) => ({ params: { client: at.client } }),
  setOverflow: (at) => ({
    params: { id: at.number },
    body: {
      overflow: { waitedSeconds: 60, expectedMinutes: null, before: null, others: true, does: { is: 'waits' } },
    },
  }),
  setReserve: (at, of) => ({ params: { client: at.client }, body: { staff: [of.staff] } }),
  listMissedCalls: (_, of) => ({ query: { client: of.client } }),
  claimMissedCall: (at) => ({ params: { id: at.missedCall.open } }),
  settleMissedCall: (at) => ({ params: { id: at.missedCall.open }, body: { result: 'called_back' } }),
  reopenMissedCall: (at) => ({ params: { id: at.missedCall.done } }),
  getMissedCallPolicy: (at) => ({ params: { client: at.client } }),
  setMissedCallPolicy: (at) => ({ params: { client: at.client }, body: { withinMinutes: 60, shownToClient: true } }),
  listOwnMissedCalls: () => ({}),
  settleOwnMissedCall: (at) => ({ params: { id: at.missedCall.open }, body: { result: 'not_needed' } }),
};
