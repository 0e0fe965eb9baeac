import type { AccessShown, listAccess as ofAgency, listOwnAccess as ofCompany } from '@denwaban/api/access';
import type { Access } from '@denwaban/domain/access';
import { addDays, instantOf } from '@denwaban/domain/hours';
import { refuse } from '@denwaban/domain/refusals';
import * as clients from '../clients/store.ts';
import type { AgencyTx } from '../shell/agency.ts';
import type { Answered, Asker, AskOf } from '../shell/ask.ts';
import { firstIdAt } from '../shell/ids.ts';
import { nextOf } from '../shell/page.ts';
import * as store from './store.ts';

export async function listAccess(tx: AgencyTx, { query }: AskOf<typeof ofAgency>): Promise<Answered<typeof ofAgency>> {
  const { what, day, ...wanted } = query;
  return page(tx, { ...wanted, to: what, ...within(day, query.before) });
}

export async function listOwnAccess(
  tx: AgencyTx,
  { query }: AskOf<typeof ofCompany>,
  { client }: Asker,
): Promise<Answered<typeof ofCompany>> {
  if (client === null) return refuse('not_allowed');
  const { what, day, side, ...wanted } = query;
  const kind = side === 'agency' ? 'staff' : 'contact';
  return page(tx, { ...wanted, client, side: kind, to: what, ...within(day, query.before) });
}

/** A day is a range of ids. */
function within(day: string | undefined, before: string | undefined): Pick<store.Wanted, 'since' | 'before'> {
  if (!day) return { before };
  const next = firstIdAt(instantOf(addDays(day, 1), '00:00'));
  return { since: firstIdAt(instantOf(day, '00:00')), before: before && before < next ? before : next };
}

async function page(tx: AgencyTx, wanted: store.Wanted) {
  const found = await store.page(tx, wanted);
  return { items: await present(tx, found), next: nextOf(found, wanted.limit) };
}

async function present(tx: AgencyTx, found: readonly Access[]): Promise<AccessShown[]> {
  const names = await clients.namesOf(tx, [...new Set(found.flatMap(({ client }) => client ?? []))]);
  const labels = await store.labels(tx, [...new Set(found.flatMap(({ about }) => about ?? []))]);
  return found.map(({ id, client, by, to, about, action, result, why, from, at }) => ({
    ...{ id, what: to, action, result, why, from },
    at: at.toISOString(),
    client: client === null ? null : { id: client, name: names.get(client) ?? '' },
    by: { kind: by.kind, id: by.id, name: by.name ?? '', role: by.role },
    about: about === null ? null : { id: about, label: null, case: null, ...labels.get(about) },
  }));
}
