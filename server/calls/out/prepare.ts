import type { prepareCallOut as endpoint } from '@denwaban/api/calls-out';
import { isRefusal } from '@denwaban/domain/refusals';
import { isNear } from '@denwaban/domain/tolls';
import * as clients from '../../clients/store.ts';
import * as trunks from '../../exchange/asterisk/trunks/store.ts';
import type { AgencyTx } from '../../shell/agency.ts';
import type { Answered, Asker, AskOf } from '../../shell/ask.ts';
import { mayRingOutside } from '../../tolls/ring-outside.ts';
import { spentToday } from '../../tolls/trunks-now.ts';
import { whom } from './whom.ts';

/** Refuses what dialling would, but for what the operator has in hand. */
export async function prepareCallOut(
  tx: AgencyTx,
  { body }: AskOf<typeof endpoint>,
  { person: operator }: Asker,
): Promise<Answered<typeof endpoint>> {
  const found = await whom(tx, body, operator);
  if (isRefusal(found)) return found;
  const way = await mayRingOutside(tx, found);
  if (isRefusal(way)) return way;
  const { client, person } = found;
  const { number, to: leadsTo, shown, rate, trunk } = way;
  const standing = {
    spent: (await spentToday(tx)).get(trunk) ?? 0,
    cap: (await trunks.find(tx, trunk))?.mostYenADay ?? 0,
  };
  const name = (await clients.namesOf(tx, [client])).get(client) ?? '';
  return {
    ...{ client: { id: client, name }, person, number, leadsTo, shown, rate },
    ...{ ...standing, nearCap: isNear(standing) },
  };
}
