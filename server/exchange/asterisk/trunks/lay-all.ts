import { type Books, inAgency, theHouse } from '../../../shell/agency.ts';
import { log } from '../../../shell/log.ts';
import type { Engine } from '../engine.ts';
import * as engines from '../store.ts';
import { boardAt } from './board.ts';
import { laidOf } from './laid.ts';
import * as store from './store.ts';

/** An engine that was started anew knows no trunks. */
export async function layAll(books: Books, { name, ari }: Engine, how: 'lay' | 'layAnew' = 'lay'): Promise<void> {
  const board = boardAt(ari);
  for (const agency of await engines.agenciesOn(books, name)) {
    const trunks = await inAgency(books, { as: 'staff', agency, by: theHouse }, store.all);
    for (const trunk of trunks)
      await board[how](laidOf(books, trunk)).catch((error) => log.warn({ err: error }, 'a trunk was not laid'));
  }
}
