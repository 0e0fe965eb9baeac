import type { ArchiveShown, ArrivalShown } from '@denwaban/api/archives';
import type { Archive, Arrival } from '@denwaban/domain/archives';
import * as contacts from '../contacts/store.ts';
import type { AgencyTx } from '../shell/agency.ts';
import * as staff from '../staff/store.ts';

export async function archivesShown(tx: AgencyTx, archives: readonly Archive[]): Promise<ArchiveShown[]> {
  const byStaff = archives.filter(({ askedBy }) => askedBy.kind === 'staff').map(({ askedBy }) => askedBy.id);
  const byClient = archives.filter(({ askedBy }) => askedBy.kind === 'client').map(({ askedBy }) => askedBy.id);
  const names = new Map([...(await staff.namesOf(tx, byStaff)), ...(await contacts.namesOf(tx, byClient))]);
  return archives.map(({ id, client, askedBy, askedAt, state, done, total, made }) => ({
    ...{ id, client, state, done, total },
    askedBy: names.get(askedBy.id) ?? '',
    askedAt: askedAt.toISOString(),
    made: made && { bytes: made.bytes, sha256: made.sha256, expiresAt: made.expiresAt.toISOString() },
  }));
}

export async function arrivalsShown(tx: AgencyTx, arrivals: readonly Arrival[]): Promise<ArrivalShown[]> {
  const names = await staff.namesOf(
    tx,
    arrivals.map(({ sentBy }) => sentBy),
  );
  return arrivals.map(({ id, fileName, sentBy, sentAt, state, done, total, why, came }) => ({
    ...{ id, fileName, state, done, total, why, came },
    sentBy: names.get(sentBy) ?? '',
    sentAt: sentAt.toISOString(),
  }));
}
