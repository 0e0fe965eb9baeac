import type { OwnRemark, RemarkShown } from '@denwaban/api/remarks';
import { isOverdue, may, type Remark } from '@denwaban/domain/remarks';
import * as cases from '../cases/store.ts';
import * as clients from '../clients/store.ts';
import * as contacts from '../contacts/store.ts';
import type { AgencyTx } from '../shell/agency.ts';
import type { Asker } from '../shell/ask.ts';
import * as staff from '../staff/store.ts';
import * as store from './store.ts';

/** As the client's people see it. */
export function ownShown({ id, kind, words, at, due, state }: Remark): OwnRemark {
  return {
    ...{ id, kind, words, at: at.toISOString(), dueAt: due?.toISOString() ?? null, state: state.is },
    settled: state.is === 'open' ? null : { outcome: state.outcome, words: state.words, at: state.at.toISOString() },
  };
}

/** What was remarked on these messages, by case. */
export async function presentOwn(tx: AgencyTx, about: readonly string[]): Promise<Map<string, OwnRemark[]>> {
  const found = await store.ofCases(tx, about);
  return new Map([...found].map(([id, made]) => [id, made.map(ownShown)]));
}

/** What one person remarked on a message: a page that can be forwarded shows no more. */
export async function presentOwnOf(tx: AgencyTx, about: string, contact: string): Promise<OwnRemark[]> {
  const made = (await store.ofCases(tx, [about])).get(about) ?? [];
  return made.filter(({ by }) => by === contact).map(ownShown);
}

export async function presentRemark(tx: AgencyTx, remark: Remark, asker: Asker): Promise<RemarkShown> {
  const [shown] = await presentRemarks(tx, [remark], asker);
  return shown as RemarkShown;
}

/** As the agency sees them, with whom they concern and who listens again. */
export async function presentRemarks(tx: AgencyTx, remarks: readonly Remark[], asker: Asker): Promise<RemarkShown[]> {
  if (remarks.length === 0) return [];
  const about = await cases.some(
    tx,
    remarks.map((remark) => remark.case),
  );
  const companies = await clients.some(tx, [...new Set(remarks.map(({ client }) => client))]);
  const people = await namesOf(
    tx,
    remarks,
    [...about.values()].flatMap(({ takenBy }) => takenBy ?? []),
  );
  const named = (id: string) => ({ id, name: people.get(id) ?? '' });
  const namedIf = (id: string | null) => (id === null ? null : named(id));
  return remarks.flatMap((remark) => {
    const found = about.get(remark.case);
    if (!found) return [];
    const { receiptNumber, summary, takenBy, calls } = found;
    return [
      {
        ...ownShown(remark),
        ...{ client: remark.client, case: remark.case, receiptNumber, summary, calls: [...calls] },
        clientName: companies.get(remark.client)?.name ?? '',
        clientColour: companies.get(remark.client)?.colour ?? '',
        ...{ by: named(remark.by), takenBy: namedIf(takenBy), owner: namedIf(remark.owner) },
        overdue: isOverdue(remark, tx.now),
        may: may(remark, { ...asker, id: asker.person }),
      },
    ];
  });
}

async function namesOf(
  tx: AgencyTx,
  remarks: readonly Remark[],
  takers: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const owners = remarks.flatMap(({ owner }) => owner ?? []);
  const made = remarks.map(({ by }) => by);
  return new Map([
    ...(await staff.namesOf(tx, [...new Set([...takers, ...owners])])),
    ...(await contacts.namesOf(tx, [...new Set(made)])),
  ]);
}
