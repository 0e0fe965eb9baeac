import type { Call, Way } from '@denwaban/domain/calls';
import { isRefusal } from '@denwaban/domain/refusals';
import type { AgencyTx } from '../shell/agency.ts';
import { log } from '../shell/log.ts';
import { ringOutside } from '../tolls/ring-outside.ts';

/**
 * By which way whoever keeps the place is rung when the operator takes the turn; held for the offer from now on, and paid from the
 * answer on. Null where nothing may ring there, or no trunk is free.
 */
export async function wayBack(tx: AgencyTx, call: Call, offer: { id: string; operator: string }): Promise<Way | null> {
  if (call.state.is !== 'kept') return null;
  const { client, line, id, state } = call;
  const asked = { client, line, call: id, purpose: 'queue_callback', by: offer.operator } as const;
  const way = await ringOutside(tx, { ...asked, toll: offer.id, dialled: state.place.number });
  if (!isRefusal(way)) return { trunk: way.trunk, number: way.number, shown: way.shown };
  log.warn({ call: id, why: way.code }, 'a caller who keeps the place cannot be rung');
  return null;
}
