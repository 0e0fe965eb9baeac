import type { TaskShown } from '@denwaban/api/tasks';
import { isRefusal, type Refusal, refuse } from '@denwaban/domain/refusals';
import type { AgencyTx } from '../shell/agency.ts';
import type { Asker } from '../shell/ask.ts';
import { openTask } from '../tasks/open-task.ts';
import { presentTask } from '../tasks/present.ts';
import * as store from './store.ts';

type Asked = { params: { id: string }; body: { kind: 'disclosure' | 'correction'; words: string } };

/**
 * A caller asks what is kept of them, or to have it corrected. An agency that only answers holds no 保有個人データ of its own
 * (個人情報保護法16条4項): the request goes to the client, who decides. Refuses not_found, incomplete_input.
 */
export async function requestOfCaller(
  tx: AgencyTx,
  { params, body }: Asked,
  asker: Asker,
): Promise<TaskShown | Refusal> {
  const caller = await store.find(tx, params.id);
  if (!caller) return refuse('not_found');
  const task = await openTask(tx, { ...body, client: caller.client, case: null, caller: caller.id });
  return isRefusal(task) ? task : presentTask(tx, { ...task, openedBy: asker.person }, asker);
}
