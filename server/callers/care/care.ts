import type { CallerCare } from '@denwaban/api/callers';
import type { Call } from '@denwaban/domain/calls';
import { may } from '@denwaban/domain/staff';
import * as routing from '../../routing/store.ts';
import type { AgencyTx } from '../../shell/agency.ts';
import type { Asker } from '../../shell/ask.ts';
import * as store from './store.ts';

type Whose = { id: string; client: string };

/** How to guide a caller, for those who answer for the client; null for anybody else. */
export async function careFor(tx: AgencyTx, { id, client }: Whose, asker: Asker): Promise<CallerCare | null> {
  return (await mayCare(tx, client, asker)) ? shown(await store.ofCaller(tx, client, id)) : null;
}

/** For the desk: how to guide whoever is on this call. One statement; whoever has the call answers for the client. */
export async function forCall(tx: AgencyTx, { client, caller }: Pick<Call, 'client' | 'caller'>): Promise<CallerCare> {
  return caller === null ? { needs: [], notes: [] } : shown(await store.ofCaller(tx, client, caller));
}

/**
 * Needs tell of health and distress: an operator sees and notes them of clients they answer for, a supervisor of all. The
 * client's people do not; what the caller agrees to have told goes into the words of a case.
 */
export async function mayCare(tx: AgencyTx, client: string, asker: Asker): Promise<boolean> {
  if (asker.as === 'client') return false;
  return may(asker, 'grant_clients') || routing.isGranted(tx, asker.person, client);
}

function shown({ needs, notes }: store.Care): CallerCare {
  return {
    needs,
    notes: notes.map(({ writtenAt, until, ...note }) => ({
      ...note,
      writtenAt: writtenAt.toISOString(),
      until: until.toISOString(),
    })),
  };
}
