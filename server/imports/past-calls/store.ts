import type { Caller } from '@denwaban/domain/callers';
import type { Call } from '@denwaban/domain/calls';
import type { Case } from '@denwaban/domain/cases';
import type { CallRow } from '@denwaban/domain/imports';
import { sql } from 'kysely';
import * as search from '../../search/store.ts';
import type { AgencyTx } from '../../shell/agency.ts';
import type { Given } from '../things/things.ts';

declare module '../../shell/database.ts' {
  interface Tables {
    imported_calls: {
      agency_id: string;
      call_id: string;
      client_id: string;
      case_id: string;
      import_id: string;
      same_as: string;
      taken_by: string;
      reference: string;
    };
  }
}

/** Which of these are in the books, by client and key. */
export async function known(tx: AgencyTx, given: readonly Given[]): Promise<Set<string>> {
  const { rows } = await sql<{ client: string; key: string }>`
    select client_id as client, same_as as key from imported_calls
    where agency_id = ${tx.agency} and client_id = any(${[...new Set(given.map(({ client }) => client))]}::uuid[])
      and same_as = any(${given.map(({ key }) => key)}::text[])`.execute(tx.q);
  return new Set(rows.map(({ client, key }) => `${client} ${key}`));
}

export async function receiptNumbers(tx: AgencyTx, count: number): Promise<number[]> {
  const { rows } = await sql<{ sequence: number }>`
    select nextval('receipt_numbers') as sequence from generate_series(1, ${count})`.execute(tx.q);
  return rows.map(({ sequence }) => sequence);
}

type Made = { call: Call; case: Case; import: string; key: string; row: CallRow };

export async function add(tx: AgencyTx, { call, case: about, import: by, key, row }: Made): Promise<void> {
  await tx.q
    .insertInto('imported_calls')
    .values({
      ...{ agency_id: tx.agency, call_id: call.id, client_id: call.client, case_id: about.id, import_id: by },
      ...{ same_as: key, taken_by: row.takenBy, reference: row.reference },
    })
    .execute();
}

/** The case and its call. What somebody did with either since refers to it, and keeps it. */
export async function remove(tx: AgencyTx, { id, calls }: Case): Promise<void> {
  const of = { agency_id: tx.agency };
  await tx.q
    .deleteFrom('imported_calls')
    .where((is) => is.and({ ...of, case_id: id }))
    .execute();
  await tx.q
    .deleteFrom('case_calls')
    .where((is) => is.and({ ...of, case_id: id }))
    .execute();
  await tx.q
    .deleteFrom('cases')
    .where((is) => is.and({ ...of, id }))
    .execute();
  await tx.q
    .deleteFrom('calls')
    .where('agency_id', '=', tx.agency)
    .where('id', 'in', [...calls])
    .execute();
}

export async function removeCaller(tx: AgencyTx, { id, numbers }: Caller): Promise<void> {
  await tx.q
    .deleteFrom('caller_numbers')
    .where('agency_id', '=', tx.agency)
    .where('caller_id', '=', id)
    .where('number', 'in', [...numbers])
    .execute();
  await tx.q.deleteFrom('callers').where('agency_id', '=', tx.agency).where('id', '=', id).execute();
  await search.remove(tx, id);
}
