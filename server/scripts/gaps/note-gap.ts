import type { noteGap as endpoint } from '@denwaban/api/scripts';
import { refuse } from '@denwaban/domain/refusals';
import * as calls from '../../calls/store.ts';
import { record } from '../../events/record.ts';
import type { AgencyTx } from '../../shell/agency.ts';
import type { Answered, Asker, AskOf } from '../../shell/ask.ts';
import * as store from './store.ts';

/** Refuses not_found, call_not_yours. */
export async function noteGap(
  tx: AgencyTx,
  { params, body }: AskOf<typeof endpoint>,
  { person }: Asker,
): Promise<Answered<typeof endpoint>> {
  const call = await calls.find(tx, params.id);
  if (!call) return refuse('not_found');
  if (call.operator !== person) return refuse('call_not_yours');
  const [searched, words] = [body.searched.trim(), body.words.trim()];
  if (searched === '') return refuse('incomplete_input', [{ field: 'searched', code: 'required' }]);
  const gap = { id: tx.id(), client: call.client, call: call.id, by: person, searched, words, at: tx.now };
  if (!(await store.note(tx, { ...gap, answeredBy: null }))) return;
  await record(tx, { name: 'script.gap_found', client: call.client, id: gap.id, data: { call: call.id } });
}
