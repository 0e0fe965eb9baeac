import type { DocumentKind as FileKind } from '@denwaban/domain/scripts';
import type { Exemption, Suspicion, Verification, VerificationRecord } from '@denwaban/domain/verifications';
import type { JSONColumnType, Selectable } from 'kysely';
import type { AgencyTx } from '../shell/agency.ts';
import { among } from '../shell/database.ts';

declare module '../shell/database.ts' {
  interface Tables {
    verifications: VerificationsTable;
    verification_files: FilesTable;
    verification_exemptions: ExemptionsTable;
    suspicions: SuspicionsTable;
  }
}

type VerificationsTable = {
  agency_id: string;
  id: string;
  client_id: string;
  record: JSONColumnType<VerificationRecord>;
  revision: number;
  written_by: string;
  completed_by: string | null;
  completed_at: Date | null;
  kept_until: string | null;
};

type FilesTable = {
  agency_id: string;
  id: string;
  client_id: string;
  verification_id: string;
  title: string;
  kind: FileKind;
  bytes: number;
  sha256: string;
  added_by: string;
  added_at: Date;
};

type ExemptionsTable = {
  agency_id: string;
  client_id: string;
  reason: string;
  exempted_by: string;
  exempted_at: Date;
};

type SuspicionsTable = {
  agency_id: string;
  id: string;
  client_id: string;
  noticed_on: string;
  words: string;
  decision: Suspicion['decision'];
  why: string;
  reported_on: string | null;
  reference: string;
  noted_by: string;
  noted_at: Date;
};

/** A client's records, oldest first. */
export async function ofClient(tx: AgencyTx, client: string): Promise<Verification[]> {
  const rows = await tx.q
    .selectFrom('verifications')
    .selectAll()
    .where('agency_id', '=', tx.agency)
    .where('client_id', '=', client)
    .orderBy('id')
    .execute();
  return rows.map(verificationOf);
}

export async function draftOf(tx: AgencyTx, client: string): Promise<Verification | null> {
  return (await ofClient(tx, client)).find(({ completed }) => completed === null) ?? null;
}

export async function save(tx: AgencyTx, { id, client, ...verification }: Verification): Promise<void> {
  const row = {
    ...{ record: JSON.stringify(verification.record), revision: verification.revision },
    ...{ written_by: verification.writtenBy, kept_until: verification.keptUntil },
    ...{ completed_by: verification.completed?.by ?? null, completed_at: verification.completed?.at ?? null },
  };
  await tx.q
    .insertInto('verifications')
    .values({ agency_id: tx.agency, id, client_id: client, ...row })
    .onConflict((clash) => clash.columns(['agency_id', 'id', 'client_id']).doUpdateSet(row))
    .execute();
}

export type VerificationFile = {
  id: string;
  client: string;
  verification: string;
  title: string;
  kind: FileKind;
  bytes: number;
  sha256: string;
};

export async function addFile(tx: AgencyTx, { client, verification, ...file }: VerificationFile): Promise<void> {
  const row = { ...file, agency_id: tx.agency, client_id: client, verification_id: verification };
  await tx.q
    .insertInto('verification_files')
    .values({ ...row, added_by: tx.by.id as string, added_at: tx.now })
    .execute();
}

export async function findFile(tx: AgencyTx, id: string): Promise<VerificationFile | null> {
  const row = await files(tx).where('id', '=', id).executeTakeFirst();
  return row ? fileOf(row) : null;
}

export async function filesOf(tx: AgencyTx, verifications: readonly string[]): Promise<VerificationFile[]> {
  const rows = await files(tx).where('verification_id', '=', among(verifications)).orderBy('id').execute();
  return rows.map(fileOf);
}

function files(tx: AgencyTx) {
  return tx.q.selectFrom('verification_files').selectAll().where('agency_id', '=', tx.agency);
}

export async function exemptionOf(tx: AgencyTx, client: string): Promise<Exemption | null> {
  const row = await tx.q
    .selectFrom('verification_exemptions')
    .selectAll()
    .where('agency_id', '=', tx.agency)
    .where('client_id', '=', client)
    .executeTakeFirst();
  return row ? { client, reason: row.reason, by: row.exempted_by, at: row.exempted_at } : null;
}

export async function saveExemption(tx: AgencyTx, { client, reason, by, at }: Exemption): Promise<void> {
  const row = { reason, exempted_by: by, exempted_at: at };
  await tx.q
    .insertInto('verification_exemptions')
    .values({ agency_id: tx.agency, client_id: client, ...row })
    .onConflict((clash) => clash.columns(['agency_id', 'client_id']).doUpdateSet(row))
    .execute();
}

export async function endExemption(tx: AgencyTx, client: string): Promise<void> {
  await tx.q
    .deleteFrom('verification_exemptions')
    .where('agency_id', '=', tx.agency)
    .where('client_id', '=', client)
    .execute();
}

export async function addSuspicion(tx: AgencyTx, { client, ...noted }: Suspicion): Promise<void> {
  await tx.q
    .insertInto('suspicions')
    .values({
      ...{ agency_id: tx.agency, id: noted.id, client_id: client, noticed_on: noted.noticedOn, words: noted.words },
      ...{ decision: noted.decision, why: noted.why, reported_on: noted.reportedOn, reference: noted.reference },
      ...{ noted_by: noted.by, noted_at: noted.at },
    })
    .execute();
}

export async function suspicionsOf(tx: AgencyTx, client: string): Promise<Suspicion[]> {
  const rows = await tx.q
    .selectFrom('suspicions')
    .selectAll()
    .where('agency_id', '=', tx.agency)
    .where('client_id', '=', client)
    .orderBy('id', 'desc')
    .execute();
  return rows.map((row) => ({
    ...{ id: row.id, client, noticedOn: row.noticed_on, words: row.words, decision: row.decision, why: row.why },
    ...{ reportedOn: row.reported_on, reference: row.reference, by: row.noted_by, at: row.noted_at },
  }));
}

function verificationOf(row: Selectable<VerificationsTable>): Verification {
  const { completed_by: by, completed_at: at } = row;
  return {
    ...{ id: row.id, client: row.client_id, record: row.record, revision: row.revision },
    ...{ writtenBy: row.written_by, keptUntil: row.kept_until },
    completed: by !== null && at !== null ? { by, at } : null,
  };
}

function fileOf(row: Selectable<FilesTable>): VerificationFile {
  const { id, client_id: client, verification_id: verification, title, kind, bytes, sha256 } = row;
  return { id, client, verification, title, kind, bytes, sha256 };
}
