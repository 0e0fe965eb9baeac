import type { Line } from '@denwaban/domain/lines';
import { isRefusal, type Refusal, refuse } from '@denwaban/domain/refusals';
import { lend, takeBack } from '@denwaban/domain/stock';
import type { AgencyTx } from '../shell/agency.ts';
import { endNow, keep } from './keep.ts';
import * as store from './store.ts';

/**
 * A line that was saved takes its number out of the stock, and gives back the one it had. Numbers that are in no stock are
 * not ours to count: they come by trunks of the exchange's own files. Refuses incomplete_input (number).
 */
export async function takeNumber(tx: AgencyTx, line: Line): Promise<Refusal | undefined> {
  const wanted = line.exchange === 'asterisk' && line.state === 'open' ? line.number : null;
  const number = wanted === null ? null : await store.lockNumber(tx, wanted);
  const had = await store.ofLine(tx, line.id);
  if (had && had.stock === number?.id) return;
  if (had) await endNow(tx, { ...had, guidance: '' });
  await store.endGuidance(tx, line.id, number?.id ?? null);
  const last = number && (await store.lastOf(tx, number.id));
  const isGuided = last?.line === line.id && last.guidance !== '';
  if (!number || isGuided) return;
  const { id, client } = line;
  const answer =
    last?.line === id
      ? takeBack(last)
      : lend({ id: tx.id(), client, line: id, until: null, guidance: '', number }, last, tx.now);
  if (isRefusal(answer)) return refuse('incomplete_input', [{ field: 'number', code: answer.code }]);
  await keep(tx, answer);
}
