import type { ViewShown } from '@denwaban/api/views';
import { isRefusal, type Refusal, refuse } from '@denwaban/domain/refusals';
import { keepView as decide, may, type View } from '@denwaban/domain/views';
import type { AgencyTx } from '../shell/agency.ts';
import type { Asker } from '../shell/ask.ts';
import * as store from './store.ts';

/** Own ones and everybody’s. */
export async function listViews(tx: AgencyTx, _: unknown, asker: Asker): Promise<{ views: ViewShown[] }> {
  return { views: (await store.seenBy(tx, asker.person)).map((view) => shown(view, asker)) };
}

type Keeping = { body: Pick<View, 'name' | 'address' | 'shared'> };

/** Refuses not_allowed to share, and what domain/views refuses. */
export async function keepView(tx: AgencyTx, { body }: Keeping, asker: Asker): Promise<ViewShown | Refusal> {
  const own = (await store.seenBy(tx, asker.person)).filter(({ owner }) => owner === asker.person);
  const view = decide({ ...body, id: tx.id(), owner: asker.person }, own);
  if (isRefusal(view)) return view;
  if (!may(view, asker).keep) return refuse('not_allowed');
  await store.add(tx, view);
  return shown(view, asker);
}

export async function removeView(
  tx: AgencyTx,
  { params }: { params: { id: string } },
  asker: Asker,
): Promise<undefined | Refusal> {
  const view = await store.find(tx, params.id);
  if (!view || !may(view, asker).see) return refuse('not_found');
  if (!may(view, asker).remove) return refuse('not_allowed');
  await store.remove(tx, view.id);
  return undefined;
}

function shown(view: View, asker: Asker): ViewShown {
  const { id, name, address, shared } = view;
  return { id, name, address, shared, may: { remove: may(view, asker).remove } };
}
