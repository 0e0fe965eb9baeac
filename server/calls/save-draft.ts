import type { Draft } from '@denwaban/domain/cases';
import { type Refusal, refuse } from '@denwaban/domain/refusals';
import type { AgencyTx } from '../shell/agency.ts';
import type { Asker } from '../shell/ask.ts';
import * as drafts from './drafts/store.ts';
import * as store from './store.ts';

type Saving = { params: { id: string }; body: { draft: Draft; revision: number } };

/** Keeps the intake as typed. Refuses changed_meanwhile when another desk has saved since: what was typed stays on the screen. */
export async function saveDraft(
  tx: AgencyTx,
  { params, body }: Saving,
  { person }: Asker,
): Promise<{ revision: number } | Refusal> {
  const call = await store.findGranted(tx, params.id, person);
  if (!call) return refuse('not_found');
  const revision = await drafts.save(tx, { call: call.id, client: call.client, by: person, ...body });
  return revision === null ? refuse('changed_meanwhile') : { revision };
}
