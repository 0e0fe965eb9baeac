import type { agreeTransfers as endpoint } from '@denwaban/api/transfers';
import { isRefusal, type Refusal, refuse } from '@denwaban/domain/refusals';
import { readTerms } from '@denwaban/domain/transfers';
import * as clients from '../clients/store.ts';
import { record } from '../events/record.ts';
import type { AgencyTx } from '../shell/agency.ts';
import type { AskOf } from '../shell/ask.ts';
import * as store from './store.ts';

/** Refuses not_found and incomplete_input. */
export async function agreeTransfers(
  tx: AgencyTx,
  { params: { client }, body }: AskOf<typeof endpoint>,
): Promise<undefined | Refusal> {
  if (!(await clients.find(tx, client))) return refuse('not_found');
  const terms = readTerms(body);
  if (isRefusal(terms)) return terms;
  await store.saveTerms(tx, client, terms);
  await record(tx, { name: 'client.transfers_agreed', client, id: client, data: {} });
  return undefined;
}
