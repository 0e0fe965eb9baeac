import type { addClient as endpoint } from '@denwaban/api/clients';
import { checkClient, settleClient } from '@denwaban/domain/clients';
import { usualHours } from '@denwaban/domain/hours';
import { refuse } from '@denwaban/domain/refusals';
import type { AgencyTx } from '../shell/agency.ts';
import type { Answered, AskOf } from '../shell/ask.ts';
import { codeTaken } from './code-taken.ts';
import { clientCard } from './present.ts';
import { takeOn } from './take-on.ts';

export async function addClient(tx: AgencyTx, { body }: AskOf<typeof endpoint>): Promise<Answered<typeof endpoint>> {
  const problems = checkClient(body);
  if (problems.length > 0) return refuse('incomplete_input', problems);
  const details = settleClient(body);
  if (await codeTaken(tx, { id: '', code: details.code }))
    return refuse('incomplete_input', [{ field: 'code', code: 'not_unique' }]);
  const client = await takeOn(tx, details);
  return clientCard(client, { hours: { calendar: usualHours, switchover: null }, contract: null }, tx.now);
}
