import { type CallbackAnswer, type CallbackClock, open } from '@denwaban/domain/callbacks';
import type { Case } from '@denwaban/domain/cases';
import type { AgencyTx } from '../shell/agency.ts';
import { waitFor } from './keep.ts';
import * as store from './store.ts';
import { wishOf } from './wish.ts';

/** The callback a case promises, if the caller wished for one. `saidAt` is the moment the caller was told. */
export async function promise(
  tx: AgencyTx,
  { id: about, client, caller, callback: wish }: Case,
  { clock, saidAt }: { clock: CallbackClock; saidAt: Date },
): Promise<CallbackAnswer | null> {
  if (!wish.wanted) return null;
  const answer = open(
    {
      ...{ id: tx.id(), client, case: about },
      ...wishOf(wish),
    },
    clock,
    saidAt,
  );
  await store.add(tx, answer.callback, caller);
  await waitFor(tx, answer.callback);
  return answer;
}
