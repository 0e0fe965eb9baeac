import type { takeCallByHand as endpoint } from '@denwaban/api/manual-calls';
import { type CallerNumber, readCallerId, readNumber } from '@denwaban/domain/numbers';
import { isRefusal, type Refusal, refuse } from '@denwaban/domain/refusals';
import { busy } from '@denwaban/domain/routing';
import { takeUp } from '../../calls/take-up.ts';
import * as operators from '../../routing/store.ts';
import type { AgencyTx } from '../../shell/agency.ts';
import type { Answered, Asker, AskOf } from '../../shell/ask.ts';
import { deskLine } from './desk-line.ts';

/**
 * The operator has a caller on a telephone of their own. Readiness stays as it is: what is in hand says the rest. Refuses
 * operator_signed_off, operator_on_call, not_found (no client of theirs), client_without_manual, incomplete_input (from).
 */
export async function takeByHand(
  tx: AgencyTx,
  { body }: AskOf<typeof endpoint>,
  { person }: Asker,
): Promise<Answered<typeof endpoint>> {
  const from = shown(body.from);
  if (isRefusal(from)) return refuse('incomplete_input', [{ field: 'from', code: from.code }]);
  // One choice at a time: nobody may be rung for a waiting caller meanwhile.
  const [, seat, granted] = await Promise.all([
    operators.takeTurn(tx),
    operators.lock(tx, person),
    operators.isGranted(tx, person, body.client),
  ]);
  if (!granted) return refuse('not_found');
  if (!seat || seat.readiness === 'signed_off') return refuse('operator_signed_off');
  const isFree = busy(seat, 'this call');
  if (isRefusal(isFree)) return isFree;
  const line = await deskLine(tx, body.client);
  const call = await takeUp(tx, { line, from, exchange: 'manual', operator: person });
  return isRefusal(call) ? call : { call: call.id };
}

/** What stands on the telephone's display. A number mistyped is worth a second look: the caller's history hangs on it. */
export function shown(typed: string): CallerNumber | Refusal {
  const read = readCallerId(typed);
  const isKnown = typed.trim() === '' || read.kind !== 'out_of_area' || !/[0-9０-９]/.test(typed);
  if (isKnown) return read;
  const number = readNumber(typed);
  return isRefusal(number) ? number : read;
}
