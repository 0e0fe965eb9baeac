import type { RiskShown } from '@denwaban/api/risks';
import * as cases from '../cases/lists/store.ts';
import * as clients from '../clients/store.ts';
import type { AgencyTx } from '../shell/agency.ts';
import * as store from './store.ts';

/** The list as it was last assessed: at the full hour, and since then whenever something happened to a case. */
export async function listRisks(tx: AgencyTx): Promise<{ at: string; risks: RiskShown[] }> {
  const kept = await store.all(tx);
  const about = await cases.some(
    tx,
    kept.map((risk) => risk.case),
  );
  const companies = await clients.some(
    tx,
    kept.map(({ client }) => client),
  );
  return {
    at: tx.now.toISOString(),
    risks: kept.map(({ points: _, assessedAt, ...risk }) => ({
      ...risk,
      clientName: companies.get(risk.client)?.name ?? '',
      clientColour: companies.get(risk.client)?.colour ?? '',
      receiptNumber: about.get(risk.case)?.receiptNumber ?? '',
      summary: about.get(risk.case)?.summary ?? '',
      callerName: about.get(risk.case)?.callerName ?? null,
      assessedAt: assessedAt.toISOString(),
    })),
  };
}
