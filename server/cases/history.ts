import type { CaseFile } from '@denwaban/api/cases';
import * as contacts from '../contacts/store.ts';
import { writeDown } from '../events/record.ts';
import * as events from '../events/store.ts';
import type { AgencyTx } from '../shell/agency.ts';
import * as staff from '../staff/store.ts';

/** What happened to these things together, oldest first, and who did it; nobody, where the house did. */
export async function historyOf(tx: AgencyTx, ids: readonly string[]): Promise<CaseFile['history']> {
  await writeDown(tx);
  const happened = [];
  for (const id of ids) happened.push(...(await events.of(tx, id)));
  const names = await namesOf(
    tx,
    happened.flatMap(({ by_id }) => by_id ?? []),
  );
  return happened
    .sort((one, other) => (one.id < other.id ? -1 : 1))
    .map(({ at, name, by_id, data }) => ({
      at: at.toISOString(),
      name,
      by: (by_id && names.get(by_id)) ?? '',
      data: data as Record<string, unknown>,
    }));
}

async function namesOf(tx: AgencyTx, people: readonly string[]): Promise<ReadonlyMap<string, string>> {
  return new Map([...(await staff.namesOf(tx, people)), ...(await contacts.namesOf(tx, people))]);
}
