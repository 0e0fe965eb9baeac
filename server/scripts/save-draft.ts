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

/** A draft is kept however unfinished; what it lacks is only said. */
export async function saveScriptDraft(
  tx: AgencyTx,
  { params, body: content }: AskOf<typeof endpoint>,
  _: Asker,
  language: string,
): Promise<Answered<typeof endpoint>> {
  const client = await clients.lock(tx, params.client);
  if (!client) return refuse('not_found');
  const draft = await redraft(tx, client.id, content);
  await store.save(tx, draft);
  await record(tx, { name: 'script.drafted', client: client.id, id: draft.id, data: { number: draft.number } });
  const { problems } = tell(refuse('incomplete_input', checkContent(content)), language);
  return { version: versionShown(draft), problems };
}

/** The client's draft with other content, or the next version where there is no draft. */
async function redraft(tx: AgencyTx, client: string, content: ScriptContent): Promise<DraftVersion> {
  const draft = await store.draft(tx, client);
  if (draft) return { ...draft, content };
  const [newest] = await store.headings(tx, client);
  return { id: tx.id(), client, number: (newest?.number ?? 0) + 1, content, state: 'draft', publishedAt: null };
}
