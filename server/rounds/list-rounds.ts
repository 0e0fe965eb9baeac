import type { RoundShown } from '@denwaban/api/rounds';
import { type Refusal, refuse } from '@denwaban/domain/refusals';
import * as cases from '../cases/store.ts';
import type { AgencyTx } from '../shell/agency.ts';
import type { Asker } from '../shell/ask.ts';
import { nextOf } from '../shell/page.ts';
import { presentRound, presentRounds } from './present.ts';
import * as store from './store.ts';

type Listing = { items: RoundShown[]; next: string | null };

export async function listRounds(tx: AgencyTx, { query }: { query: store.Wanting }, asker: Asker): Promise<Listing> {
  const found = await store.page(tx, query);
  return { items: await presentRounds(tx, found, asker), next: nextOf(found, query.limit) };
}

type ById = { params: { id: string } };

export async function getRound(tx: AgencyTx, { params }: ById, asker: Asker): Promise<RoundShown | Refusal> {
  const round = await store.find(tx, params.id);
  return round ? presentRound(tx, round, asker) : refuse('not_found');
}

/** The rounds of one case, for staff and for the client's people alike. */
export async function roundsOfCase(
  tx: AgencyTx,
  { params }: ById,
  asker: Asker,
): Promise<{ items: RoundShown[] } | Refusal> {
  if (!(await cases.find(tx, params.id))) return refuse('not_found');
  return { items: await presentRounds(tx, await store.ofCase(tx, params.id), asker) };
}
