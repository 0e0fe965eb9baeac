import type { saveScriptDraft as endpoint } from '@denwaban/api/scripts';
import { refuse } from '@denwaban/domain/refusals';
import { checkContent, type DraftVersion, type ScriptContent } from '@denwaban/domain/scripts';
import * as clients from '../clients/store.ts';
import { record } from '../events/record.ts';
import type { AgencyTx } from '../shell/agency.ts';
import type { Answered, Asker, AskOf } from '../shell/ask.ts';
import { tell } from '../texts/tell.ts';
import { versionShown } from './present.ts';
import * as store from './store.ts';

/** A draft is kept however unfinished; what it lacks is only said. Refuses changed_meanwhile where another hand saved it. */
export async function saveScriptDraft(
  tx: AgencyTx,
  { params, body }: AskOf<typeof endpoint>,
  _: Asker,
  language: string,
): Promise<Answered<typeof endpoint>> {
  const client = await clients.lock(tx, params.client);
  if (!client) return refuse('not_found');
  const { draft } = await store.current(tx, client.id);
  if ((draft?.revision ?? 0) !== body.revision) return refuse('changed_meanwhile');
  const redrafted = await redraft(tx, { client: client.id, draft, content: body.content });
  return { version: versionShown(redrafted), problems: problemsSaid(body.content, language) };
}

type Redraft = { client: string; draft: DraftVersion | null; content: ScriptContent };

/** Saves the client's draft with other content, or the next version where there is no draft. The client's row is locked. */
export async function redraft(tx: AgencyTx, { client, draft, content }: Redraft): Promise<DraftVersion> {
  const before: DraftVersion = draft ?? {
    ...{ id: tx.id(), client, number: await store.nextNumber(tx, client), content, note: '', revision: 0 },
    ...{ publishedBy: null, state: 'draft', effectiveAt: null, publishedAt: null },
  };
  const saved = { ...before, content, revision: before.revision + 1 };
  await store.save(tx, saved);
  await record(tx, { name: 'script.drafted', client, id: saved.id, data: { number: saved.number } });
  return saved;
}

/** What stands in the way of publishing this, in the asker's language. */
export function problemsSaid(content: ScriptContent, language: string) {
  return tell(refuse('incomplete_input', checkContent(content)), language).problems;
}
