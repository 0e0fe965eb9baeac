import type { getRecordingPolicy, setRecordingPolicy } from '@denwaban/api/recordings';
import { type RecordingPolicy, readPolicy } from '@denwaban/domain/recordings';
import { isRefusal, type Refusal, refuse } from '@denwaban/domain/refusals';
import * as clients from '../../clients/store.ts';
import { record } from '../../events/record.ts';
import type { AgencyTx } from '../../shell/agency.ts';
import type { AskOf } from '../../shell/ask.ts';
import * as store from './store.ts';

/** Refuses not_found. */
export async function getPolicy(
  tx: AgencyTx,
  { params }: AskOf<typeof getRecordingPolicy>,
): Promise<RecordingPolicy | Refusal> {
  return (await clients.find(tx, params.client)) ? store.find(tx, params.client) : refuse('not_found');
}

/** For calls that begin from now on. Refuses not_found and incomplete_input (resumesAfterMinutes). */
export async function setPolicy(
  tx: AgencyTx,
  { params: { client }, body }: AskOf<typeof setRecordingPolicy>,
): Promise<undefined | Refusal> {
  if (!(await clients.lock(tx, client))) return refuse('not_found');
  const policy = readPolicy(body);
  if (isRefusal(policy)) return policy;
  await store.save(tx, client, policy);
  await record(tx, { name: 'client.recording_policy_agreed', client, id: client, data: policy });
  return undefined;
}
