import type { LookShown, OrderFileShown, OrderSourceShown } from '@denwaban/api/lookups';
import { freshnessOf } from '@denwaban/domain/lookups';
import * as contacts from '../contacts/store.ts';
import type { AgencyTx } from '../shell/agency.ts';
import * as staff from '../staff/store.ts';
import type * as looks from './looks/store.ts';
import * as orderFiles from './order-files/store.ts';
import * as store from './store.ts';

const filesShown = 10;

/** A client's source with its latest files. Whether there is a secret is the agency's affair. */
export async function sourceShown(tx: AgencyTx, client: string): Promise<OrderSourceShown> {
  const source = await store.sourceOf(tx, client);
  const hasSecret = tx.scope.as === 'staff' && (await store.sealedSecretOf(tx, client)) !== null;
  const files = await orderFiles.filesOf(tx, client, filesShown);
  // The type is a union of plain JSON; only its arrays and records are read-only in the rulebook.
  return { source: source as OrderSourceShown['source'], hasSecret, files: await filesShownOf(tx, files) };
}

export async function fileShown(tx: AgencyTx, file: orderFiles.OrderFile): Promise<OrderFileShown> {
  const [shown] = await filesShownOf(tx, [file]);
  return shown as OrderFileShown;
}

async function filesShownOf(tx: AgencyTx, files: readonly orderFiles.OrderFile[]): Promise<OrderFileShown[]> {
  const ids = (kind: orderFiles.OrderFile['by']['kind']) =>
    files.flatMap(({ by }) => (by.kind === kind && by.id !== null ? [by.id] : []));
  const names = new Map([...(await staff.namesOf(tx, ids('staff'))), ...(await contacts.namesOf(tx, ids('contact')))]);
  return files.map(({ id, encoding, records, errorCount, errors, by, takenAt, expiresAt }) => ({
    ...{ id, encoding, records, errorCount },
    takenAt: takenAt.toISOString(),
    expiresAt: expiresAt.toISOString(),
    by: { kind: by.kind, name: names.get(by.id ?? '') ?? '' },
    errors: errors.map(({ line, problems }) => ({ line, problems: [...problems] })),
    freshness: freshnessOf({ takenAt, expiresAt }, tx.now),
  }));
}

export async function looksShown(tx: AgencyTx, made: readonly looks.Look[]): Promise<LookShown[]> {
  const names = await staff.namesOf(
    tx,
    made.map(({ operator }) => operator),
  );
  return made.map(({ client: _, at, operator, ...look }) => ({
    ...look,
    at: at.toISOString(),
    operator: { id: operator, name: names.get(operator) ?? '' },
  }));
}
