import type { enterCallAfterwards as endpoint } from '@denwaban/api/manual-calls';
import { enter } from '@denwaban/domain/calls';
import { instantOf, isDay, isTime } from '@denwaban/domain/hours';
import { isRefusal, refuse } from '@denwaban/domain/refusals';
import { arriving } from '../../calls/arriving.ts';
import { begin } from '../../calls/begin.ts';
import * as operators from '../../routing/store.ts';
import type { AgencyTx } from '../../shell/agency.ts';
import type { Answered, Asker, AskOf } from '../../shell/ask.ts';
import { deskLine } from './desk-line.ts';
import { shown } from './take-by-hand.ts';

/**
 * The operator has talked to a caller while the system or their hands were away. Nothing is in hand by it, whatever they do
 * just now. Refuses not_found (no client of theirs, or one that has left), client_without_manual, incomplete_input (from,
 * beganAt, endedAt).
 */
export async function enterAfterwards(
  tx: AgencyTx,
  { body }: AskOf<typeof endpoint>,
  { person: operator }: Asker,
): Promise<Answered<typeof endpoint>> {
  const from = shown(body.from);
  const [began, ended] = [instantTyped(body.beganAt), instantTyped(body.endedAt)];
  const problems = [
    ...(isRefusal(from) ? [{ field: 'from', code: from.code }] : []),
    ...(began ? [] : [{ field: 'beganAt', code: 'malformed' as const }]),
    ...(ended ? [] : [{ field: 'endedAt', code: 'malformed' as const }]),
  ];
  if (isRefusal(from) || !began || !ended) return refuse('incomplete_input', problems);
  if (!(await operators.isGranted(tx, operator, body.client))) return refuse('not_found');
  const line = await deskLine(tx, body.client);
  const found = await arriving(tx, { line, from, exchange: 'manual' });
  if (isRefusal(found)) return found;
  if (found.client.state === 'left') return refuse('not_found');
  const { hours: _, ...known } = found.arrival;
  const entered = enter(known, { operator, began, ended }, tx.now);
  if (isRefusal(entered)) return entered;
  const { id } = await begin(tx, entered);
  return { call: id };
}

/** `2026-05-07T10:42` as a Tokyo clock shows it. */
function instantTyped(typed: string): Date | null {
  const [day = '', time = ''] = typed.split('T');
  return isDay(day) && isTime(time) ? instantOf(day, time) : null;
}
