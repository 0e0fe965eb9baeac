import { type Caller, type Likeness, likeness } from '@denwaban/domain/callers';
import type { AgencyTx } from '../../shell/agency.ts';
import * as store from './store.ts';

export type Suggestion = { id: string; why: Likeness[] };

const mostSuggested = 5;

/** Who else of this client's callers may be this one, the likeliest first. */
export async function maybeSame(tx: AgencyTx, caller: Caller): Promise<Suggestion[]> {
  const known = await store.around(tx, caller);
  const self = known.get(caller.id);
  if (!self) return [];
  return [...known.values()]
    .filter(({ id }) => id !== caller.id)
    .map((other) => ({ id: other.id, why: likeness(self, other) }))
    .filter(({ why }) => why.length > 0)
    .sort((one, other) => other.why.length - one.why.length)
    .slice(0, mostSuggested);
}
