import type { RelayShown } from '@denwaban/api/relays';
import { isRefusal, type Refusal, refuse } from '@denwaban/domain/refusals';
import { sendAgain as again } from '@denwaban/domain/relays';
import * as cases from '../cases/store.ts';
import type { AgencyTx } from '../shell/agency.ts';
import type { Asker } from '../shell/ask.ts';
import { chainFor } from './chain.ts';
import { rulesOf } from './hear.ts';
import { keep } from './keep.ts';
import { presentRelay } from './present.ts';
import * as store from './store.ts';

type Asked = { params: { id: string } };

/** Starts the chain anew, as it is today. Refuses not_found, relay_already_received, relay_under_way, nobody_to_report_to. */
export async function sendAgain(tx: AgencyTx, { params }: Asked, asker: Asker): Promise<RelayShown | Refusal> {
  const relay = await store.lock(tx, params.id);
  const about = relay && (await cases.find(tx, relay.case));
  if (!relay || !about) return refuse('not_found');
  const rules = await rulesOf(tx, relay.client);
  const answer = again(relay, await chainFor(tx, about), tx.now, rules);
  if (isRefusal(answer)) return answer;
  const sent = await keep(tx, { before: relay, answer, rules });
  return presentRelay(tx, { ...sent, plannedAt: relay.plannedAt }, asker);
}
