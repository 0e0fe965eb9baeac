import type { CallbackClock } from '@denwaban/domain/callbacks';
import { untilAgreed } from '@denwaban/domain/contracts';
import type { Calendar } from '@denwaban/domain/hours';
import * as contracts from '../contracts/store.ts';
import * as hours from '../hours/store.ts';
import type { AgencyTx } from '../shell/agency.ts';

/** A client whose hours nobody has written down yet: no clock runs, rather than one of our own making. */
export const neverOpen: Calendar = {
  week: { mon: [], tue: [], wed: [], thu: [], fri: [], sat: [], sun: [] },
  holidays: [],
  exceptions: [],
};

/** The client's own clock as it goes now. */
export async function clockOf(tx: AgencyTx, client: string): Promise<CallbackClock> {
  const { callbackPolicy: policy } = (await contracts.inForceAt(tx, client, tx.now)) ?? untilAgreed;
  return { policy, calendar: (await hours.calendarOf(tx, client)) ?? neverOpen };
}
