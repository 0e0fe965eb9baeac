import type { MissedCallShown } from '@denwaban/api/missed-calls';
import { isOverdue, type MissedCall } from '@denwaban/domain/missed-calls';
import type { Who } from '@denwaban/domain/staff';
import * as callers from '../callers/store.ts';
import * as clients from '../clients/store.ts';
import * as contacts from '../contacts/store.ts';
import * as lines from '../lines/store.ts';
import type { AgencyTx } from '../shell/agency.ts';
import * as staff from '../staff/store.ts';

export async function presentMissedCall(tx: AgencyTx, missed: MissedCall, who: Who): Promise<MissedCallShown> {
  const [shown] = await presentMissedCalls(tx, [missed], who);
  return shown as MissedCallShown;
}

/** Missed calls as everybody is shown them, with what `who` may do about each. */
export async function presentMissedCalls(
  tx: AgencyTx,
  missed: readonly MissedCall[],
  who: Who,
): Promise<MissedCallShown[]> {
  if (missed.length === 0) return [];
  const names = await namesFor(tx, missed);
  return missed.map((each) => ({ ...about(each, names), ...standing(each, names, tx.now), may: mayOf(each, who) }));
}

type Names = Record<'clients' | 'callers' | 'lines' | 'people', ReadonlyMap<string, string>>;

async function namesFor(tx: AgencyTx, missed: readonly MissedCall[]): Promise<Names> {
  const companies = [...new Set(missed.map(({ client }) => client))];
  const people = missed.flatMap(({ claimedBy, state }) =>
    [claimedBy ?? [], state.is === 'settled' ? state.by.id : []].flat(),
  );
  const theirs = (await Promise.all(companies.map((client) => lines.ofClient(tx, client)))).flat();
  return {
    clients: await clients.namesOf(tx, companies),
    callers: await callers.namesOf(
      tx,
      missed.flatMap(({ caller }) => caller ?? []),
    ),
    lines: new Map(theirs.map(({ id, label }) => [id, label])),
    people: new Map([...(await staff.namesOf(tx, people)), ...(await contacts.namesOf(tx, people))]),
  };
}

function about({ id, client, line, number, caller, calls, ...missed }: MissedCall, names: Names) {
  return {
    ...{ id, client, number, caller, times: calls.length, why: missed.why },
    clientName: names.clients.get(client) ?? '',
    lineLabel: names.lines.get(line) ?? '',
    callerName: caller === null ? null : (names.callers.get(caller) ?? null),
    ...{ firstAt: missed.firstAt.toISOString(), lastAt: missed.lastAt.toISOString() },
    longestWaitSeconds: missed.longestWaitSeconds,
  };
}

function standing(missed: MissedCall, { people }: Names, now: Date) {
  const { due, claimedBy, state } = missed;
  return {
    dueAt: due?.toISOString() ?? null,
    overdue: isOverdue(missed, now),
    claimedBy: claimedBy === null ? null : { id: claimedBy, name: people.get(claimedBy) ?? '' },
    state: state.is,
    settled: settledOf(state, people),
  };
}

function settledOf(state: MissedCall['state'], people: Names['people']): MissedCallShown['settled'] {
  switch (state.is) {
    case 'open':
      return null;
    case 'answered':
      return { at: state.at.toISOString(), result: null, by: null, words: '' };
    case 'settled': {
      const { at, result, by, words } = state;
      return { at: at.toISOString(), result, by: people.get(by.id) ?? '', words };
    }
  }
}

/** The client's people settle; who of the staff sees to it is the agency's. */
function mayOf({ state }: MissedCall, { as }: Who): MissedCallShown['may'] {
  const isStaff = as === 'staff';
  return {
    claim: isStaff && state.is === 'open',
    settle: state.is === 'open',
    reopen: isStaff && state.is === 'settled',
  };
}
