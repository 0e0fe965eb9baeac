import type { Owed } from '@denwaban/domain/complaints';
import { owedTogether } from '@denwaban/domain/relations';
import * as callbacks from '../callbacks/store.ts';
import * as promises from '../promises/store.ts';
import * as relations from '../relations/store.ts';
import type { AgencyTx } from '../shell/agency.ts';

/** What the callers of a case, and of those that are part of it, are still owed. */
export async function owedIn(tx: AgencyTx, about: string): Promise<Owed> {
  const all = await relations.together(tx, about);
  const promised = await promises.ofCases(tx, all);
  const owed = await callbacks.ofCases(tx, all);
  return owedTogether(all.map((id) => ({ promises: promised.get(id) ?? [], callback: owed.get(id) ?? null })));
}
