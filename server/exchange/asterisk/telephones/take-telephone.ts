import type { takeTelephone as endpoint } from '@denwaban/api/telephones';
import { refuse } from '@denwaban/domain/refusals';
import type { AgencyTx } from '../../../shell/agency.ts';
import type { Answered, Asker, AskOf } from '../../../shell/ask.ts';
import { wait } from '../../../shell/due.ts';
import * as store from './store.ts';
import { onceThere } from './switchboard.ts';
import { digestOf, newPassword, realm } from './telephone.ts';

// Longer than any shift: whoever closes the browser without signing off leaves a telephone behind.
const keptMs = 16 * 3_600_000;

/** Refuses not_found, where there is no engine. */
export async function takeTelephone(
  tx: AgencyTx,
  { body }: AskOf<typeof endpoint>,
  { person }: Asker,
): Promise<Answered<typeof endpoint>> {
  const { switchboard } = tx.books;
  if (!switchboard) return refuse('not_found');
  const password = newPassword();
  const telephone = { staff: person, kind: body.kind, digest: digestOf(person, password) };
  await store.save(tx, telephone);
  // A device on the desk is told its password once, and keeps it.
  const until = body.kind === 'browser' ? new Date(tx.now.getTime() + keptMs) : null;
  await wait(tx, { word: 'telephone', id: person, client: null, at: until });
  tx.afterCommit(() => onceThere(switchboard.plugIn(telephone)));
  return { user: person, password, realm, at: tx.now.toISOString() };
}
