import { type ScriptContent, starterContent } from '@denwaban/domain/scripts';
import * as clients from '../clients/store.ts';
import * as scripts from '../scripts/store.ts';
import type { AgencyTx } from '../shell/agency.ts';

/** The script a call began with, or the words every company begins with where none was published yet. */
export async function scriptOf(
  tx: AgencyTx,
  { scriptVersion, client }: { scriptVersion: string | null; client: string },
): Promise<ScriptContent> {
  const content = scriptVersion && (await scripts.content(tx, scriptVersion));
  if (content) return content;
  const company = await clients.find(tx, client);
  return starterContent(company?.name ?? '', company?.reading ?? '');
}
