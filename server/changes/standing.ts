import type { Before, ChangeKind } from '@denwaban/domain/changes';
import { untilAgreed } from '@denwaban/domain/contracts';
import { usualHours } from '@denwaban/domain/hours';
import * as contracts from '../contracts/store.ts';
import * as hours from '../hours/store.ts';
import * as lines from '../lines/store.ts';
import type { AgencyTx } from '../shell/agency.ts';

/** How what is to change stands at this moment. */
export async function standing(tx: AgencyTx, client: string, kind: ChangeKind): Promise<Before> {
  switch (kind) {
    case 'hours':
      return { kind, calendar: (await hours.calendarOf(tx, client)) ?? usualHours };
    case 'lines': {
      const known = (await lines.ofClient(tx, client)).filter(({ state }) => state === 'open');
      return { kind, lines: known.map(({ id, label, number }) => ({ id, label, number })) };
    }
    case 'scope':
      return { kind, tier: ((await contracts.inForceAt(tx, client, tx.now)) ?? untilAgreed).tier };
  }
}
