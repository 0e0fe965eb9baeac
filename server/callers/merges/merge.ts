import type { CallerFile } from '@denwaban/api/callers';
import { merge, split } from '@denwaban/domain/callers';
import { isRefusal, type Refusal, refuse } from '@denwaban/domain/refusals';
import { record } from '../../events/record.ts';
import type { AgencyTx } from '../../shell/agency.ts';
import type { Asker } from '../../shell/ask.ts';
import { presentFile } from '../present.ts';
import * as callers from '../store.ts';
import * as store from './store.ts';

type Merging = { params: { id: string }; body: { swallowed: string } };

/** Refuses not_found, caller_merge_itself, caller_merged_away. */
export async function mergeCallers(
  tx: AgencyTx,
  { params, body }: Merging,
  asker: Asker,
): Promise<CallerFile | Refusal> {
  const both = await callers.lockAll(tx, [params.id, body.swallowed]);
  const [survivor, swallowed] = [both.get(params.id), both.get(body.swallowed)];
  if (!survivor || !swallowed) return refuse('not_found');
  const merged = merge({ survivor, swallowed }, { id: tx.id(), now: tx.now });
  if (isRefusal(merged)) return merged;
  await store.add(tx, merged.merge);
  await callers.giveNumbers(tx, survivor, merged.merge.numbers);
  for (const caller of [merged.survivor, merged.swallowed]) await callers.save(tx, caller);
  await record(tx, ...merged.events);
  return presentFile(tx, merged.survivor, asker);
}

/** The one who was swallowed, apart again. Refuses not_found, caller_not_merged, caller_merged_away. */
export async function splitCaller(
  tx: AgencyTx,
  { params }: Pick<Merging, 'params'>,
  asker: Asker,
): Promise<CallerFile | Refusal> {
  const found = await callers.find(tx, params.id);
  if (!found) return refuse('not_found');
  const how = await store.of(tx, params.id);
  if (!how) return refuse('caller_not_merged');
  const both = await callers.lockAll(tx, [how.survivor, how.swallowed]);
  const [survivor, swallowed] = [both.get(how.survivor), both.get(how.swallowed)];
  if (!survivor || !swallowed) return refuse('not_found');
  const apart = split({ survivor, swallowed }, { merge: how, since: await store.since(tx, how), now: tx.now });
  if (isRefusal(apart)) return apart;
  await store.undo(tx, how);
  await callers.giveNumbers(tx, swallowed, apart.swallowed.numbers);
  for (const caller of [apart.survivor, apart.swallowed]) await callers.save(tx, caller);
  await record(tx, ...apart.events);
  return presentFile(tx, apart.swallowed, asker);
}
