import type { CheckLine } from '@denwaban/api/checks';
import { pass } from '@denwaban/domain/checks';
import { isRefusal, type Refusal, refuse } from '@denwaban/domain/refusals';
import * as cases from '../cases/store.ts';
import type { AgencyTx } from '../shell/agency.ts';
import type { Asker } from '../shell/ask.ts';
import { keep } from './keep.ts';
import { presentLine } from './present.ts';
import * as store from './store.ts';

type Asked = { params: { id: string } };

/** A supervisor has looked at a report. Refuses not_found, check_already_passed, check_by_taker. */
export async function passCheck(tx: AgencyTx, { params }: Asked, asker: Asker): Promise<CheckLine | Refusal> {
  const check = await store.lock(tx, params.id);
  const about = check && (await cases.find(tx, check.case));
  if (!check || !about) return refuse('not_found');
  const answer = pass(check, { by: asker.person, takenBy: about.takenBy }, tx.now);
  if (isRefusal(answer)) return answer;
  await keep(tx, check, answer);
  return presentLine(tx, { ...check, ...answer.check }, asker);
}
