import type { getChanges as endpoint } from '@denwaban/api/scripts';
import { refuse } from '@denwaban/domain/refusals';
import { blankContent, diff, type ScriptVersion } from '@denwaban/domain/scripts';
import type { AgencyTx } from '../shell/agency.ts';
import type { Answered, AskOf } from '../shell/ask.ts';
import { lineShown } from './present.ts';
import * as store from './store.ts';

export async function getChanges(
  tx: AgencyTx,
  { params, query }: AskOf<typeof endpoint>,
): Promise<Answered<typeof endpoint>> {
  const found = await store.version(tx, params.id);
  if (!found) return refuse('not_found');
  const against = query.against ? await store.version(tx, query.against) : await usually(tx, found);
  if (query.against && against?.client !== found.client) return refuse('not_found');
  return {
    against: against && lineShown(against),
    changes: diff(against?.content ?? blankContent, found.content),
  };
}

/** What a version is held against where nothing else is asked for: what was in force before it, or is. */
function usually(tx: AgencyTx, found: ScriptVersion): Promise<ScriptVersion | null> {
  return found.state === 'published' ? store.before(tx, found) : store.published(tx, found.client);
}
