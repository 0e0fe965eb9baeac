import type { CorrectionOfCase, CorrectionShown } from '@denwaban/api/corrections';
import type { Change, Correction } from '@denwaban/domain/corrections';
import * as contacts from '../contacts/store.ts';
import type { AgencyTx } from '../shell/agency.ts';
import * as staff from '../staff/store.ts';
import * as store from './store.ts';

/** Everything that was corrected in a case, as the agency sees it. */
export async function presentCorrections(tx: AgencyTx, about: string): Promise<CorrectionOfCase[]> {
  const corrections = await store.ofCase(tx, about);
  if (corrections.length === 0) return [];
  const people = await addresseesOf(tx, corrections);
  const names = await staff.namesOf(tx, [...new Set(corrections.map(({ by }) => by))]);
  return corrections.map((correction) => ({
    ...shown(correction, people),
    by: { id: correction.by, name: names.get(correction.by) ?? '' },
    remark: correction.remark,
  }));
}

/** What was corrected after the client had been told, by case, as the client sees it: of the team, not of a person. */
export async function presentSent(tx: AgencyTx, cases: readonly string[]): Promise<Map<string, CorrectionShown[]>> {
  const found = await store.ofCases(tx, cases);
  const people = await addresseesOf(tx, [...found.values()].flat());
  return new Map(
    [...found].map(([about, corrections]) => [
      about,
      corrections.filter(({ sent }) => sent).map((correction) => shown(correction, people)),
    ]),
  );
}

/** The names of whom these were addressed to, before and after. */
export async function addresseesOf(
  tx: AgencyTx,
  corrections: readonly Correction[],
): Promise<ReadonlyMap<string, string>> {
  const ids = corrections.flatMap(({ changes }) =>
    changes.flatMap(({ field, before, after }) =>
      field === 'addressee' ? [before, after].filter((said) => typeof said === 'string') : [],
    ),
  );
  return ids.length === 0 ? new Map() : contacts.namesOf(tx, ids);
}

function shown(correction: Correction, people: ReadonlyMap<string, string>): CorrectionShown {
  const { id, number, changes, why, words, sent, at } = correction;
  return {
    ...{ id, number, why, words, sent, at: at.toISOString() },
    changes: changes.map((change) => named(change, people)),
  };
}

function named(change: Change, people: ReadonlyMap<string, string>): CorrectionShown['changes'][number] {
  if (change.field !== 'addressee') return change;
  const name = (said: Change['before']) => (typeof said === 'string' ? (people.get(said) ?? '') : null);
  return { field: change.field, before: name(change.before), after: name(change.after) };
}
