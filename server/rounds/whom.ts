import type { Case } from '@denwaban/domain/cases';
import { onDuty } from '@denwaban/domain/duties';
import { type Ring, whomToRing } from '@denwaban/domain/rounds';
import * as contacts from '../contacts/store.ts';
import * as duties from '../duties/store.ts';
import type { AgencyTx } from '../shell/agency.ts';

/** Whom to ring about a case, as the client's people are now; never the person it is a complaint about. */
export async function whom(
  tx: AgencyTx,
  { client, kind }: Pick<Case, 'client' | 'kind'>,
  accused: string | null,
): Promise<Ring[]> {
  const [people, roster] = await Promise.all([contacts.ofClient(tx, client), duties.rosterOf(tx, client)]);
  return whomToRing(
    people,
    { isComplaint: kind === 'complaint', accused, onDuty: onDuty(roster, people, tx.now) },
    tx.now,
  );
}
