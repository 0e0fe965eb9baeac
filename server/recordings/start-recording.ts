import { type Refusal, refuse } from '@denwaban/domain/refusals';
import * as calls from '../calls/store.ts';
import { record } from '../events/record.ts';
import type { AgencyTx } from '../shell/agency.ts';
import type { Asker } from '../shell/ask.ts';
import * as store from './store.ts';

/** Begins a part of a call's sound. Refuses not_found, call_not_yours, call_ended, call_not_recorded. */
export async function startRecording(
  tx: AgencyTx,
  { params }: { params: { id: string } },
  { person }: Asker,
): Promise<{ id: string } | Refusal> {
  const call = await calls.find(tx, params.id);
  if (!call) return refuse('not_found');
  if (call.operator !== person) return refuse('call_not_yours');
  if (call.endedAt) return refuse('call_ended');
  if (call.recording.is !== 'at_desk') return refuse('call_not_recorded');
  const id = tx.id();
  await store.add(tx, {
    id,
    client: call.client,
    call: call.id,
    operator: person,
    startedAt: tx.now,
    type: 'audio/webm',
    source: 'desk',
  });
  await record(tx, { name: 'recording.started', client: call.client, id, data: { call: call.id } });
  return { id };
}
