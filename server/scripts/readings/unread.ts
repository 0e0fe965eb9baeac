import type { listUnread as endpoint, UnreadShown } from '@denwaban/api/scripts';
import { unread } from '@denwaban/domain/scripts';
import * as clients from '../../clients/store.ts';
import type { AgencyTx } from '../../shell/agency.ts';
import type { Answered, Asker, AskOf } from '../../shell/ask.ts';
import { lineShown } from '../present.ts';
import * as scripts from '../store.ts';
import * as store from './store.ts';

export async function listUnread(
  tx: AgencyTx,
  _: AskOf<typeof endpoint>,
  { person }: Asker,
): Promise<Answered<typeof endpoint>> {
  return { unread: await unreadFor(tx, person) };
}

/** What an operator has to read before the next call. */
export async function unreadFor(tx: AgencyTx, operator: string): Promise<UnreadShown[]> {
  const outstanding = await store.outstanding(tx, operator);
  const names = await clients.namesOf(
    tx,
    outstanding.map(({ client }) => client),
  );
  const shown: UnreadShown[] = [];
  for (const { version: id, client, read } of outstanding) {
    const version = await scripts.version(tx, id);
    const left = version && unread(read, version.content);
    if (version && left)
      shown.push({
        version: lineShown(version),
        client: { id: client, name: names.get(client) ?? '' },
        changes: left.is === 'all' ? null : left.changes,
      });
  }
  return shown;
}
