import type { chooseForPeople as endpoint } from '@denwaban/api/stock';
import { isRefusal, type Refusal, refuse } from '@denwaban/domain/refusals';
import { chooseForPeople as chosen, leaveForPeople, type StockNumber } from '@denwaban/domain/stock';
import { record } from '../events/record.ts';
import * as lines from '../lines/store.ts';
import type { AgencyTx } from '../shell/agency.ts';
import type { Answered, AskOf } from '../shell/ask.ts';
import * as store from './store.ts';

/** Which number clients' people see when we ring them; none: the client's own. Refuses not_found, number_not_free. */
export async function chooseForPeople(
  tx: AgencyTx,
  { body }: AskOf<typeof endpoint>,
): Promise<Answered<typeof endpoint>> {
  const [before, number] = [await store.forPeople(tx), body.stock === null ? null : await store.lock(tx, body.stock)];
  if (body.stock !== null && !number) return refuse('not_found');
  if (before?.id === number?.id) return undefined;
  const choice = number && (await choose(tx, number));
  if (isRefusal(choice)) return choice;
  for (const each of [before && leaveForPeople(before), choice]) {
    if (!each) continue;
    await store.save(tx, each.number);
    await record(tx, ...each.events);
  }
  return undefined;
}

async function choose(tx: AgencyTx, number: StockNumber): Promise<ReturnType<typeof chosen> | Refusal> {
  // A line may have it from before it was in the stock.
  if ((await lines.withNumber(tx, number.number))?.state === 'open') return refuse('number_not_free');
  return chosen(number, await store.lastOf(tx, number.id));
}
