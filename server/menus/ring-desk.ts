import type { Call, Fact, Rung } from '@denwaban/domain/calls';
import type { Desk } from '@denwaban/domain/menus';
import { isRefusal } from '@denwaban/domain/refusals';
import type { AgencyTx } from '../shell/agency.ts';
import { log } from '../shell/log.ts';
import { ringOutside } from '../tolls/ring-outside.ts';

type Called = Pick<Call, 'id' | 'client' | 'line'>;

/**
 * By which way the client's own telephone rings for a caller; what it costs is known by the ring from now on. Null where nothing may
 * ring there, or no trunk is free.
 */
export async function ringDesk(
  tx: AgencyTx,
  { id: call, client, line }: Called,
  { number, seconds }: Desk,
): Promise<Rung | null> {
  const ring = tx.id();
  const asked = { dialled: number, client, line, call, purpose: 'client_telephone', by: null } as const;
  const way = await ringOutside(tx, { ...asked, toll: ring });
  if (isRefusal(way)) {
    log.warn({ call, why: way.code }, 'the client’s own telephone cannot be rung');
    return null;
  }
  const { trunk, shown } = way;
  return { ring, way: { trunk, number: way.number, shown }, until: new Date(tx.now.getTime() + seconds * 1000) };
}

/** What is heard next of a caller whom the menu has just led to the client's own telephone; null of everybody else. */
export async function deskRung(tx: AgencyTx, call: Call): Promise<Fact | null> {
  if (call.state.is !== 'choosing' || !call.state.desk) return null;
  const rung = await ringDesk(tx, call, call.state.desk);
  return rung ? { fact: 'desk_rung', ...rung } : { fact: 'desk_not_rung' };
}
