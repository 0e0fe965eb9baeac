import type { agreeContract as endpoint } from '@denwaban/api/contracts';
import {
  agree,
  type Contract,
  countEnding,
  inForce,
  oneStrokeEndings,
  usualCountRules,
  usualEndingReports,
} from '@denwaban/domain/contracts';
import { isRefusal, refuse } from '@denwaban/domain/refusals';
import * as clients from '../clients/store.ts';
import { record } from '../events/record.ts';
import type { AgencyTx } from '../shell/agency.ts';
import type { Answered, AskOf } from '../shell/ask.ts';
import { contractShown } from './present.ts';
import * as store from './store.ts';

/** New terms keep counting calls, and telling of their endings, as the terms before them did, but for what they say of endings. */
export async function agreeContract(
  tx: AgencyTx,
  { params, body }: AskOf<typeof endpoint>,
): Promise<Answered<typeof endpoint>> {
  const client = await clients.lock(tx, params.client);
  if (!client) return refuse('not_found');
  const { effectiveFrom, terms } = body;
  const agreed = await store.all(tx, client.id);
  const proposed = { id: tx.id(), client: client.id, effectiveFrom, ...settled(terms, inForce(agreed, effectiveFrom)) };
  const contract = agree(agreed, proposed, tx.now);
  if (isRefusal(contract)) return contract;
  await store.save(tx, contract);
  await record(tx, { name: 'contract.agreed', client: client.id, id: contract.id, data: { effectiveFrom } });
  return contractShown(contract);
}

type Terms = AskOf<typeof endpoint>['body']['terms'];

function settled({ endings, ...terms }: Terms, before: Contract | null) {
  const { countRules, endings: reports } = before ?? { countRules: usualCountRules, endings: usualEndingReports };
  if (!endings) return { ...terms, countRules, endings: reports };
  return {
    ...terms,
    countRules: oneStrokeEndings.reduce((rules, each) => countEnding(rules, each, endings[each].counted), countRules),
    endings: {
      sales: endings.sales.report,
      wrong_number: endings.wrong_number.report,
      silent: endings.silent.report,
      machine: endings.machine.report,
      cut_off: endings.cut_off.report,
    },
  };
}
