import type { CheckLine, CheckShown } from '@denwaban/api/checks';
import { reportLabel } from '@denwaban/domain/cases';
import { may } from '@denwaban/domain/checks';
import * as cases from '../cases/store.ts';
import * as clients from '../clients/store.ts';
import type { AgencyTx } from '../shell/agency.ts';
import type { Asker } from '../shell/ask.ts';
import * as staff from '../staff/store.ts';
import * as store from './store.ts';

/** How a case's report is checked, for its file; null: it is not. */
export async function presentCheck(
  tx: AgencyTx,
  { id, takenBy }: { id: string; takenBy: string | null },
  asker: Asker,
): Promise<CheckShown | null> {
  const check = await store.find(tx, id);
  return check && shown(check, { takenBy, names: await namesOf(tx, [check]), asker });
}

export async function presentLine(tx: AgencyTx, check: store.Kept, asker: Asker): Promise<CheckLine> {
  const [line] = await presentLines(tx, [check], asker);
  return line as CheckLine;
}

export async function presentLines(tx: AgencyTx, checks: readonly store.Kept[], asker: Asker): Promise<CheckLine[]> {
  if (checks.length === 0) return [];
  const about = await cases.some(
    tx,
    checks.map((check) => check.case),
  );
  const companies = await clients.some(tx, [...new Set(checks.map(({ client }) => client))]);
  const names = await namesOf(
    tx,
    checks,
    [...about.values()].flatMap(({ takenBy }) => takenBy ?? []),
  );
  return checks.flatMap((check) => {
    const found = about.get(check.case);
    if (!found) return [];
    const { receiptNumber, kind, summary, takenBy } = found;
    return [
      {
        ...shown(check, { takenBy, names, asker }),
        ...{ case: check.case, receiptNumber, kind, summary, client: check.client, label: reportLabel(found) },
        clientName: companies.get(check.client)?.name ?? '',
        clientColour: companies.get(check.client)?.colour ?? '',
        takenBy: takenBy === null ? null : { id: takenBy, name: names.get(takenBy) ?? '' },
      },
    ];
  });
}

type Names = ReadonlyMap<string, string>;

function namesOf(tx: AgencyTx, checks: readonly store.Kept[], others: readonly string[] = []): Promise<Names> {
  const lookers = checks.flatMap(({ state }) => (state.is === 'passed' ? [state.by] : []));
  return staff.namesOf(tx, [...new Set([...lookers, ...others])]);
}

type Around = { takenBy: string | null; names: Names; asker: Asker };

function shown(check: store.Kept, { takenBy, names, asker }: Around): CheckShown {
  const { reasons, askedAt, state, releasedWhy } = check;
  const passed = state.is === 'passed' ? state : null;
  const releasedAt = state.is === 'released' ? state.at : (passed?.releasedAt ?? null);
  return {
    ...{ reasons: [...reasons], askedAt: askedAt.toISOString(), state: state.is, releasedWhy },
    until: state.is === 'held' ? state.until.toISOString() : null,
    releasedAt: releasedAt?.toISOString() ?? null,
    passedBy: passed && { id: passed.by, name: names.get(passed.by) ?? '' },
    passedAt: passed?.at.toISOString() ?? null,
    may: may(check, { ...asker, id: asker.person }, takenBy),
  };
}
