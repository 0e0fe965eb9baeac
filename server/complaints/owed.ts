import type { Owed } from '@denwaban/domain/complaints';
import * as callbacks from '../callbacks/store.ts';
import * as promises from '../promises/store.ts';
import type { AgencyTx } from '../shell/agency.ts';

/** What the caller of a case is still owed. */
export async function owedIn(tx: AgencyTx, about: string): Promise<Owed> {
  return { promises: await promises.ofCase(tx, about), callback: await callbacks.ofCase(tx, about) };
}
