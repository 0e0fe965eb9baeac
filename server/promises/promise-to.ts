import type { Promised } from '@denwaban/api/promises';
import type { Case } from '@denwaban/domain/cases';
import {
  type MadePromise,
  make,
  type PromiseAnswer,
  type PromiseDraft,
  type PromiseRead,
  readPromise,
} from '@denwaban/domain/promises';
import { isRefusal, type Refusal, refuse } from '@denwaban/domain/refusals';
import { presentCallback } from '../callbacks/present.ts';
import * as callbacks from '../callbacks/store.ts';
import * as cases from '../cases/store.ts';
import { record } from '../events/record.ts';
import type { AgencyTx } from '../shell/agency.ts';
import type { Asker } from '../shell/ask.ts';
import { waitFor } from './keep.ts';
import { presentPromises } from './present.ts';
import * as store from './store.ts';

/**
 * What the caller of a case was promised, for use inside the transaction in which it was said.
 * Refuses incomplete_input (`promises.0.until`) where a time is past already.
 */
export async function promiseTo(
  tx: AgencyTx,
  { id: about, client }: Pick<Case, 'id' | 'client'>,
  { promises, by }: { promises: readonly PromiseRead[]; by: string },
): Promise<MadePromise[] | Refusal> {
  const answers = promises.map((read, index) =>
    make({ ...read, id: tx.id(), client, case: about, who: null, madeBy: by }, tx.now, `promises.${index}.until`),
  );
  const refused = answers.find(isRefusal);
  if (refused) return refused;
  const made = answers as PromiseAnswer[];
  await store.add(
    tx,
    made.map(({ promise }) => promise),
  );
  for (const { promise } of made) await waitFor(tx, promise);
  await record(tx, ...made.flatMap(({ events }) => events));
  return made.map(({ promise }) => promise);
}

type Asked = { params: { id: string }; body: PromiseDraft };

/** Refuses not_found, case_already_closed, incomplete_input. */
export async function makePromise(tx: AgencyTx, { params, body }: Asked, asker: Asker): Promise<Promised | Refusal> {
  const about = await cases.lock(tx, params.id);
  if (!about) return refuse('not_found');
  if (about.state === 'closed') return refuse('case_already_closed');
  const read = readPromise(body, 'promises.0');
  if (isRefusal(read)) return read;
  const made = await promiseTo(tx, about, { promises: [read], by: asker.person });
  if (isRefusal(made)) return made;
  const callback = await callbacks.ofCase(tx, about.id);
  return {
    promises: await presentPromises(tx, await store.ofCase(tx, about.id), asker),
    callback: callback && (await presentCallback(tx, callback, asker)),
  };
}
