import type { listSpending as endpoint } from '@denwaban/api/trunks';
import { addDays, dayOf, instantOf } from '@denwaban/domain/hours';
import { costOf } from '@denwaban/domain/tolls';
import type { AgencyTx } from '../shell/agency.ts';
import type { Answered } from '../shell/ask.ts';
import * as store from './store.ts';

const shownDays = 31;

/** What is on the line still stands with the day it began on. */
export async function listSpending(tx: AgencyTx): Promise<Answered<typeof endpoint>> {
  const since = instantOf(addDays(dayOf(tx.now), 1 - shownDays), '00:00');
  const [over, running] = await Promise.all([store.byDay(tx, since), store.allRunning(tx)]);
  const days = new Map(over.map((day) => [day.day, day]));
  for (const toll of running) {
    const day = dayOf(toll.begunAt);
    const known = days.get(day) ?? { day, calls: 0, answered: 0, yen: 0 };
    const answered = known.answered + (toll.answeredAt ? 1 : 0);
    days.set(day, { day, calls: known.calls + 1, answered, yen: known.yen + costOf(toll, tx.now) });
  }
  return { days: [...days.values()].toSorted((a, b) => b.day.localeCompare(a.day)) };
}
