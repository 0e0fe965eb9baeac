import { dayOf, instantOf } from '@denwaban/domain/hours';
import { costOf, type Toll } from '@denwaban/domain/tolls';
import type { TrunkNow } from '@denwaban/domain/trunks';
import * as calls from '../calls/lists/store.ts';
import type * as trunks from '../exchange/asterisk/trunks/store.ts';
import type { AgencyTx } from '../shell/agency.ts';
import * as stock from '../stock/store.ts';
import * as store from './store.ts';

/** These trunks with what is on them and what they have cost today. */
export async function trunksNow(tx: AgencyTx, known: readonly trunks.Kept[]): Promise<TrunkNow[]> {
  const [held, running, rung, spent] = await Promise.all([
    stock.held(tx),
    store.allRunning(tx),
    calls.onByNumber(tx),
    spentToday(tx),
  ]);
  return known.map((trunk) => {
    const numbers = held.get(trunk.id) ?? [];
    const callsIn = numbers.reduce((sum, number) => sum + (rung.get(number) ?? 0), 0);
    const callsOut = running.filter((toll) => toll.trunk === trunk.id).length;
    return { ...trunk, held: numbers, busy: callsIn + callsOut, spent: spent.get(trunk.id) ?? 0 };
  });
}

/** Yen by trunk since midnight, those who are on the line included. A call across midnight belongs to the day it began on. */
export async function spentToday(tx: AgencyTx): Promise<Map<string, number>> {
  const since = instantOf(dayOf(tx.now), '00:00');
  const [spent, running] = await Promise.all([store.spentSince(tx, since), store.allRunning(tx)]);
  const begunToday = (toll: Toll) => toll.begunAt >= since;
  for (const toll of running.filter(begunToday))
    spent.set(toll.trunk, (spent.get(toll.trunk) ?? 0) + costOf(toll, tx.now));
  return spent;
}
