import type { ConsultationShown } from '@denwaban/api/consultations';
import { type Refusal, refuse } from '@denwaban/domain/refusals';
import * as cases from '../cases/store.ts';
import type { AgencyTx } from '../shell/agency.ts';
import type { Asker } from '../shell/ask.ts';
import { nextOf } from '../shell/page.ts';
import { presentConsultations } from './present.ts';
import * as store from './store.ts';

type Listing = { items: ConsultationShown[]; next: string | null };

/** Of every client to staff, of their own to a client's people. */
export async function listConsultations(
  tx: AgencyTx,
  { query }: { query: store.Wanting },
  asker: Asker,
): Promise<Listing> {
  const found = await store.page(tx, asker.as === 'client' ? { ...query, client: asker.client } : query);
  return { items: await presentConsultations(tx, found, asker), next: nextOf(found, query.limit) };
}

type ById = { params: { id: string } };

export async function consultationsOfCase(
  tx: AgencyTx,
  { params }: ById,
  asker: Asker,
): Promise<{ items: ConsultationShown[] } | Refusal> {
  if (!(await cases.find(tx, params.id))) return refuse('not_found');
  return { items: await presentConsultations(tx, await store.ofCase(tx, params.id), asker) };
}
