import type { AccessAction, AccessResult, AccessTo } from '@denwaban/domain/access';
import type { AgencyTx } from '../shell/agency.ts';
import * as store from './store.ts';

export type Look = {
  /** Whose data; null for what is of no one client. */
  client: string | null;
  what: AccessTo;
  /** The thing's id; nothing for a list or a file of many. */
  about?: string;
  action: AccessAction;
  /** `given`, unless said. */
  result?: AccessResult;
  /** What more is to be said: a day, a month, a file's name; never what was found in it. */
  why?: string;
};

/**
 * Puts down that whoever this transaction acts for saw, heard or took something; written as it commits, so that nothing
 * leaves the building unnoted. The house itself looks at nothing; but what somebody does at the machine is put down.
 */
export async function noteAccess(tx: AgencyTx, look: Look): Promise<void> {
  if (tx.by.kind === 'house' && look.action !== 'reset') return;
  tx.beforeCommit(() => store.add(tx, notedOf(look)));
}

function notedOf({ client, what, about, action, result = 'given', why }: Look): store.Noted {
  return { client, to: what, about: about ?? null, action, result, why: why ?? null };
}
