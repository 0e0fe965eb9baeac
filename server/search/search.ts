import type { FoundCase, Hit } from '@denwaban/api/search';
import { readReceiptNumber } from '@denwaban/domain/cases';
import { addDays, instantOf } from '@denwaban/domain/hours';
import { gramsToFind, readQuery } from '@denwaban/domain/search';
import { may } from '@denwaban/domain/staff';
import { noteAccess } from '../access/note.ts';
import * as routing from '../routing/store.ts';
import type { AgencyTx } from '../shell/agency.ts';
import type { Asker } from '../shell/ask.ts';
import { firstIdAt } from '../shell/ids.ts';
import { presentHits } from './present.ts';
import * as store from './store.ts';

const caseKinds = ['inquiry', 'complaint', 'order', 'reservation', 'other'] as const;

type Query = {
  q: string;
  kind?: (typeof caseKinds)[number] | 'caller' | undefined;
  state?: 'open' | 'closed' | undefined;
  from?: string | undefined;
  to?: string | undefined;
  before?: string | undefined;
  limit: number;
};

type OfAgency = Query & { client?: string | undefined };
type Looking = OfAgency & Pick<store.Wanting, 'kinds' | 'innerOf'>;
type Page<Item> = { items: Item[]; next: string | null; receipt: string | null };

/** Cases and callers in which every word of the query stands, newest first. */
export async function search(tx: AgencyTx, { query }: { query: OfAgency }, asker: Asker): Promise<Page<Hit>> {
  await noteAccess(tx, { client: query.client ?? null, what: 'search', action: 'look_up' });
  const innerOf = await answersFor(tx, asker);
  const { ids, next } = await found(tx, { ...query, innerOf, kinds: query.kind ? [query.kind] : null });
  const items = await presentHits(tx, ids, { query: query.q, innerOf });
  return { items, next, receipt: caseNumbered(query.q, items) };
}

/** The same for a client's people: their company's cases only. */
export async function searchOwn(tx: AgencyTx, { query }: { query: Query }): Promise<Page<FoundCase>> {
  const { ids, next } = await found(tx, { ...query, innerOf: [], kinds: query.kind ? [query.kind] : caseKinds });
  const items = (await presentHits(tx, ids, { query: query.q, innerOf: [] })).filter((hit) => hit.what === 'case');
  return { items, next, receipt: caseNumbered(query.q, items) };
}

/** One more than the page holds says whether there are more; how many more nobody waits for. */
async function found(tx: AgencyTx, asked: Looking): Promise<{ ids: string[]; next: string | null }> {
  const { terms } = readQuery(asked.q);
  if (terms.length === 0) return { ids: [], next: null };
  const { from, to, before, limit, ...wanting } = asked;
  const grams = [...new Set(terms.flatMap(gramsToFind))];
  const since = from === undefined ? null : firstIdAt(instantOf(from, '00:00'));
  const below = to === undefined ? null : firstIdAt(instantOf(addDays(to, 1), '00:00'));
  const until = [before, below].filter((id) => typeof id === 'string').sort()[0] ?? null;
  const ids = await store.find(tx, { ...wanting, terms, grams, since, before: until, limit: limit + 1 });
  const shown = ids.slice(0, limit);
  return { ids: shown, next: ids.length > limit ? (shown.at(-1) ?? null) : null };
}

/** The clients whose words for those who answer a person of the staff may find; null: every client's. */
async function answersFor(tx: AgencyTx, asker: Asker): Promise<string[] | null> {
  if (may(asker, 'grant_clients')) return null;
  const granted = await routing.grants(tx);
  return granted.filter(({ staff }) => staff === asker.person).map(({ client }) => client);
}

/** A receipt number in full is one case, which whoever typed it wants to see. */
function caseNumbered(typed: string, hits: readonly Hit[]): string | null {
  const number = readReceiptNumber(typed);
  return hits.find((hit) => hit.what === 'case' && hit.case.receiptNumber === number)?.id ?? null;
}
