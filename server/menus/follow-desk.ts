import type { CallEvent } from '@denwaban/domain/calls';
import type { AgencyTx } from '../shell/agency.ts';
import { tollAnswered, tollOver } from '../tolls/follow-toll.ts';

/** What ringing the client's own telephone costs, in the transaction in which the call's books hear what came of it. */
export async function followDesk(tx: AgencyTx, events: readonly CallEvent[]): Promise<void> {
  for (const { name, data } of events) {
    if (name === 'call.desk_answered') await tollAnswered(tx, data.ring);
    if (name === 'call.desk_left') await tollOver(tx, data.ring);
    if (name === 'call.desk_missed' && data.ring) await tollOver(tx, data.ring);
  }
}
