import { type CallerEvent, rename } from '@denwaban/domain/callers';
import type { Case } from '@denwaban/domain/cases';
import { isRefusal } from '@denwaban/domain/refusals';
import type { AgencyTx } from '../shell/agency.ts';
import * as store from './store.ts';

/** Who rang is who they said they were, this time. A name that cannot be kept as one is no reason to lose a message. */
export async function nameCaller(
  tx: AgencyTx,
  { caller: id, callerName: name, callerReading: reading }: Case,
): Promise<CallerEvent[]> {
  const caller = id && name ? await store.find(tx, id) : null;
  if (!caller || !name) return [];
  const renamed = rename(caller, { name, reading }, tx.now);
  if (isRefusal(renamed) || renamed.events.length === 0) return [];
  await store.saveName(tx, renamed.caller);
  return renamed.events;
}
