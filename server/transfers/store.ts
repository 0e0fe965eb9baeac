import type { TransferKind, TransferOver } from '@denwaban/domain/calls';
import type { PresenceState } from '@denwaban/domain/contacts';
import { noTransfers, type Transfer, type TransferTerms } from '@denwaban/domain/transfers';
import type { Selectable } from 'kysely';
import type { AgencyTx } from '../shell/agency.ts';
import { among } from '../shell/database.ts';

declare module '../shell/database.ts' {
  interface Tables {
    transfers: TransfersTable;
    transfer_terms: TermsTable;
  }
}

type TransfersTable = {
  agency_id: string;
  id: string;
  client_id: string;
  call_id: string;
  operator_id: string;
  kind: TransferKind;
  contact_id: string | null;
  name: string;
  number: string;
  begun_at: Date;
  answered_at: Date | null;
  connected_at: Date | null;
  over_at: Date | null;
  why: TransferOver | null;
};

type TermsTable = {
  agency_id: string;
  client_id: string;
  kinds: TransferKind[];
  contacts: string[] | null;
  typed: boolean;
  presences: PresenceState[];
  when: TransferTerms['when'];
  seconds: number;
};

/** Where nothing was ever agreed: that nobody is rung. */
export async function termsOf(tx: AgencyTx, client: string): Promise<TransferTerms> {
  const row = await tx.q
    .selectFrom('transfer_terms')
    .selectAll()
    .where('agency_id', '=', tx.agency)
    .where('client_id', '=', client)
    .executeTakeFirst();
  if (!row) return noTransfers;
  const { kinds, contacts, typed, presences, when, seconds } = row;
  return { kinds, contacts: contacts ?? 'all', typed, presences, when, seconds };
}

export async function saveTerms(tx: AgencyTx, client: string, terms: TransferTerms): Promise<void> {
  const agreed = {
    ...{ kinds: [...terms.kinds], typed: terms.typed, presences: [...terms.presences] },
    ...{ contacts: terms.contacts === 'all' ? null : [...terms.contacts], when: terms.when, seconds: terms.seconds },
  };
  await tx.q
    .insertInto('transfer_terms')
    .values({ agency_id: tx.agency, client_id: client, ...agreed })
    .onConflict((clash) => clash.columns(['agency_id', 'client_id']).doUpdateSet(agreed))
    .execute();
}

export async function add(tx: AgencyTx, transfer: Transfer): Promise<void> {
  const { id, client, call, operator, contact } = transfer;
  const { kind, name, number } = transfer;
  await tx.q
    .insertInto('transfers')
    .values({
      ...{ agency_id: tx.agency, id, client_id: client, call_id: call, operator_id: operator, contact_id: contact },
      ...{ kind, name, number, begun_at: transfer.begunAt, ...becoming(transfer) },
    })
    .execute();
}

export async function save(tx: AgencyTx, transfer: Transfer): Promise<void> {
  await tx.q
    .updateTable('transfers')
    .set(becoming(transfer))
    .where('agency_id', '=', tx.agency)
    .where('id', '=', transfer.id)
    .execute();
}

function becoming({ answeredAt, connectedAt, overAt, why }: Transfer) {
  return { answered_at: answeredAt, connected_at: connectedAt, over_at: overAt, why };
}

export async function find(tx: AgencyTx, id: string): Promise<Transfer | null> {
  const row = await transfers(tx).where('id', '=', id).executeTakeFirst();
  return row ? transferOf(row) : null;
}

/** Those of these calls, in their order. */
export async function ofCalls(tx: AgencyTx, calls: readonly string[]): Promise<Transfer[]> {
  const rows = await transfers(tx).where('call_id', '=', among(calls)).orderBy('id').execute();
  return rows.map(transferOf);
}

function transfers(tx: AgencyTx) {
  return tx.q.selectFrom('transfers').selectAll().where('agency_id', '=', tx.agency);
}

function transferOf(row: Selectable<TransfersTable>): Transfer {
  return {
    ...{ id: row.id, client: row.client_id, call: row.call_id, operator: row.operator_id, kind: row.kind },
    ...{ contact: row.contact_id, name: row.name, number: row.number, begunAt: row.begun_at },
    ...{ answeredAt: row.answered_at, connectedAt: row.connected_at, overAt: row.over_at, why: row.why },
  };
}
