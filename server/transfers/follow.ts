import type { CallEvent } from '@denwaban/domain/calls';
import { follow, toldOf } from '@denwaban/domain/transfers';
import type { AgencyTx } from '../shell/agency.ts';
import { tollAnswered, tollOver } from '../tolls/follow-toll.ts';
import * as store from './store.ts';

/** Keeps what became of a transfer, and what it costs, in the transaction in which the call's books hear of it. */
export async function followTransfer(tx: AgencyTx, events: readonly CallEvent[]): Promise<void> {
  for (const told of toldOf(events)) {
    const { transfer: id } = told.data;
    const transfer = await store.find(tx, id);
    if (!transfer) continue;
    const becomes = follow(transfer, told, tx.now);
    if (becomes !== transfer) await store.save(tx, becomes);
    if (told.name === 'call.transfer_answered') await tollAnswered(tx, id);
    if (told.name === 'call.transfer_over') await tollOver(tx, id);
  }
}
