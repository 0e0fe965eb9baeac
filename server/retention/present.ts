import type { CertificateShown, HoldShown, RetentionShown } from '@denwaban/api/retention';
import type { Client } from '@denwaban/domain/clients';
import { type Certificate, type Hold, kinds, lawBound, periods, usualDays } from '@denwaban/domain/retention';
import type { AgencyTx } from '../shell/agency.ts';
import * as staff from '../staff/store.ts';
import * as store from './store.ts';

export async function retentionShown(tx: AgencyTx, client: Client): Promise<RetentionShown> {
  const agreed = await store.agreed(tx, client.id);
  const days = agreed?.days ?? usualDays;
  const certificates = await store.certificates(tx, client.id);
  const names = await staff.namesOf(tx, agreed ? [agreed.by] : []);
  return {
    periods: kinds.map((kind) => ({ kind, days: days[kind], ...periods[kind] })),
    agreed: agreed && { by: names.get(agreed.by) ?? '', at: agreed.at.toISOString() },
    lawBound: [...lawBound],
    holds: await holdsShown(tx, await store.holds(tx, client.id)),
    certificates: await certificatesShown(tx, certificates),
    may: { deleteAll: client.state === 'left' && !certificates.some(({ reason }) => reason === 'client_left') },
  };
}

export async function holdsShown(tx: AgencyTx, holds: readonly Hold[]): Promise<HoldShown[]> {
  const people = holds.flatMap(({ placedBy, lifted }) => [placedBy, ...(lifted ? [lifted.by] : [])]);
  const [names, known] = [await staff.namesOf(tx, people), await store.namesOfHeld(tx, holds)];
  return holds.map(({ id, about, why, placedBy, placedAt, lifted }) => ({
    ...{ id, why },
    about: { ...about, name: known.get(about.id) ?? '' },
    placedBy: names.get(placedBy) ?? '',
    placedAt: placedAt.toISOString(),
    lifted: lifted && { by: names.get(lifted.by) ?? '', at: lifted.at.toISOString() },
  }));
}

export async function certificatesShown(tx: AgencyTx, found: readonly Certificate[]): Promise<CertificateShown[]> {
  const names = await staff.namesOf(
    tx,
    found.flatMap(({ askedBy }) => askedBy ?? []),
  );
  const sums = await store.sums(
    tx,
    found.map(({ id }) => id),
  );
  return found.map(({ id, reason, askedBy, beganAt, completedAt }) => ({
    ...{ id, reason },
    askedBy: askedBy && (names.get(askedBy) ?? ''),
    beganAt: beganAt.toISOString(),
    completedAt: completedAt?.toISOString() ?? null,
    sums: sums.get(id) ?? [],
  }));
}
