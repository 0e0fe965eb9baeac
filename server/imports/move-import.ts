// What a person does with an import that was sent: says what its columns are, takes its rows over, takes them back.
import type * as api from '@denwaban/api/imports';
import { discard, type Import, match, takeOver, undo } from '@denwaban/domain/imports';
import { isRefusal, type Refusal, refuse } from '@denwaban/domain/refusals';
import { record } from '../events/record.ts';
import type { AgencyTx } from '../shell/agency.ts';
import type { Answered, Asker, AskOf } from '../shell/ask.ts';
import { presentImport } from './present.ts';
import * as store from './store.ts';

export async function matchImport(
  tx: AgencyTx,
  { params, body }: AskOf<typeof api.matchImport>,
  _: Asker,
  language: string,
): Promise<Answered<typeof api.matchImport>> {
  return move(tx, { id: params.id, language }, async (found) => {
    const change = match(found, body.places, (await store.counts(tx, found.id)).rows);
    if (!isRefusal(change)) await store.forgetOutcomes(tx, found.id);
    return change;
  });
}

export async function takeImport(
  tx: AgencyTx,
  { params, body }: AskOf<typeof api.takeImport>,
  _: Asker,
  language: string,
): Promise<Answered<typeof api.takeImport>> {
  return move(tx, { id: params.id, language }, async (found) =>
    takeOver(found, await store.counts(tx, found.id), body.which),
  );
}

export async function undoImport(
  tx: AgencyTx,
  { params }: AskOf<typeof api.undoImport>,
  _: Asker,
  language: string,
): Promise<Answered<typeof api.undoImport>> {
  return move(tx, { id: params.id, language }, async (found) => undo(found, await store.counts(tx, found.id)));
}

export async function discardImport(
  tx: AgencyTx,
  { params }: AskOf<typeof api.discardImport>,
): Promise<Answered<typeof api.discardImport>> {
  const found = await store.lock(tx, params.id);
  if (!found) return refuse('not_found');
  const change = discard(found);
  if (isRefusal(change)) return change;
  await store.discard(tx, found.id);
  await record(tx, ...change.events);
}

type Asked = { id: string; language: string };
type Change = Exclude<ReturnType<typeof undo>, Refusal>;

async function move(tx: AgencyTx, { id, language }: Asked, decide: (found: Import) => Promise<Change | Refusal>) {
  const found = await store.lock(tx, id);
  if (!found) return refuse('not_found');
  const change = await decide(found);
  if (isRefusal(change)) return change;
  await store.save(tx, change.import);
  await record(tx, ...change.events);
  return presentImport(tx, change.import, language);
}
