import type { Heard } from '@denwaban/api/monitoring';
import type { Call } from '@denwaban/domain/calls';
import * as calls from '../calls/lists/store.ts';
import type { AgencyTx } from '../shell/agency.ts';
import * as staff from '../staff/store.ts';
import * as store from './store.ts';

/** Who listens to a call, for the board. */
export function heardBy({ listener }: Call, nameOf: (id: string) => string): Heard | null {
  if (!listener) return null;
  const { supervisor, mode, is } = listener;
  return { by: { id: supervisor, name: nameOf(supervisor) }, mode, isThere: is === 'there' };
}

/** The same for the operator: who speaks is always shown, who only listens where the house has it so. */
export async function heardAtDesk(tx: AgencyTx, call: Call): Promise<Heard | null> {
  const { listener } = call;
  if (listener?.is !== 'there') return null;
  if (listener.mode === 'listen' && !(await store.isShown(tx))) return null;
  const names = await staff.namesOf(tx, [listener.supervisor]);
  return heardBy(call, (id) => names.get(id) ?? '');
}

/** The call this person listens to, if any. */
export async function listeningOf(tx: AgencyTx, person: string): Promise<{ call: string; heard: Heard } | null> {
  const call = (await calls.live(tx)).find(({ listener }) => listener?.supervisor === person);
  const heard = call && heardBy(call, () => '');
  return heard ? { call: call.id, heard } : null;
}
