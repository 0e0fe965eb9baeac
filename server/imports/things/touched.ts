import type { TradeEvent } from '@denwaban/domain/events';
import * as events from '../../events/store.ts';
import type { AgencyTx } from '../../shell/agency.ts';

type Asked = ({ about: readonly string[] } | { client: string }) & { but: readonly TradeEvent['name'][] };

/** Whether anything has happened to it but that it was made: then somebody relies on it by now. */
export async function touchedSince(tx: AgencyTx, { but, ...asked }: Asked): Promise<boolean> {
  return events.hasOtherThan(tx, asked, but);
}
