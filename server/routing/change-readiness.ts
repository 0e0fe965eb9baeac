import type { OperatorShown } from '@denwaban/api/routing';
import { isRefusal, type Refusal } from '@denwaban/domain/refusals';
import { change, isFree, type Wish } from '@denwaban/domain/routing';
import { record } from '../events/record.ts';
import { leaveTelephone } from '../exchange/asterisk/telephones/put-down.ts';
import type { AgencyTx } from '../shell/agency.ts';
import type { Asker } from '../shell/ask.ts';
import { distribute } from './distribute.ts';
import { seatOf, signedOff } from './seat.ts';
import * as store from './store.ts';

/** 着台, 待機, 離席, 休憩, 研修 or signing off, for oneself. Whoever becomes free is given the next caller at once. */
export async function changeReadiness(
  tx: AgencyTx,
  { body }: { body: Wish },
  { person }: Asker,
): Promise<OperatorShown | Refusal> {
  const [, found] = await Promise.all([store.takeTurn(tx), store.lock(tx, person)]);
  const operator = found ?? signedOff(person, tx.now);
  const changed = change(operator, body, tx.now);
  if (isRefusal(changed)) return changed;
  await store.save(tx, changed.operator);
  if (changed.operator.readiness === 'signed_off') await leaveTelephone(tx, person);
  await record(tx, ...changed.events);
  if (isFree(changed.operator)) distribute(tx);
  return (await seatOf(tx, person)).shown;
}
