// Everything about cases that waits for somebody, and what comes next of it.
import type { NextActionShown } from '@denwaban/api/complaint-shapes';
import type { Callback } from '@denwaban/domain/callbacks';
import type { Case, Course, NextAction } from '@denwaban/domain/cases';
import type { MadePromise } from '@denwaban/domain/promises';
import { nextTogether } from '@denwaban/domain/relations';
import * as callbacks from '../callbacks/store.ts';
import * as complaints from '../complaints/store.ts';
import * as contacts from '../contacts/store.ts';
import * as promises from '../promises/store.ts';
import * as relations from '../relations/store.ts';
import * as relays from '../relays/store.ts';
import type { AgencyTx } from '../shell/agency.ts';
import * as staff from '../staff/store.ts';
import * as asked from './asked/store.ts';

type About = Pick<Case, 'id' | 'state' | 'openedAt'>;

export type CourseKept = Course & {
  promises: readonly MadePromise[];
  callback: (Callback & { openedAt: Date }) | null;
  relay: relays.Kept | null;
};

export async function courseOf(tx: AgencyTx, about: About): Promise<CourseKept> {
  return (await coursesOf(tx, [about])).get(about.id) as CourseKept;
}

/** What comes next, by case: of each together with those that are part of it. */
export async function nextsOf(tx: AgencyTx, cases: readonly About[]): Promise<Map<string, NextAction | null>> {
  const merged = await relations.mergedInto(
    tx,
    cases.map(({ id }) => id),
  );
  const courses = await coursesOf(tx, [...cases, ...[...merged.values()].flat()]);
  const courseOf = ({ id }: { id: string }) => courses.get(id) as Course;
  return new Map(
    cases.map((each) => [each.id, nextTogether(courseOf(each), (merged.get(each.id) ?? []).map(courseOf))]),
  );
}

/** By case: six queries, however many they are. */
export async function coursesOf(tx: AgencyTx, cases: readonly About[]): Promise<Map<string, CourseKept>> {
  if (cases.length === 0) return new Map();
  const ids = cases.map(({ id }) => id);
  const [complained, promised, calledBack, relayed, consulted, rung] = [
    await complaints.some(tx, ids),
    await promises.ofCases(tx, ids),
    await callbacks.ofCases(tx, ids),
    await relays.ofCases(tx, ids),
    await asked.consultationsOf(tx, ids),
    await asked.roundsOf(tx, ids),
  ];
  return new Map(
    cases.map(({ id, state, openedAt }) => [
      id,
      {
        case: { state, openedAt },
        complaint: complained.get(id) ?? null,
        promises: promised.get(id) ?? [],
        callback: calledBack.get(id) ?? null,
        relay: relayed.get(id) ?? null,
        consultations: consulted.get(id) ?? [],
        round: rung.get(id)?.[0] ?? null,
      },
    ]),
  );
}

/** What comes next of a case, together with those that are part of it. */
export async function presentNext(tx: AgencyTx, id: string, course: Course): Promise<NextActionShown | null> {
  const merged = (await relations.mergedInto(tx, [id])).get(id) ?? [];
  const next = nextTogether(course, [...(await coursesOf(tx, merged)).values()]);
  return (await presentNexts(tx, new Map([[id, next]]))).get(id) ?? null;
}

/** What comes next, with the names of whom it waits for. */
export async function presentNexts(
  tx: AgencyTx,
  actions: ReadonlyMap<string, NextAction | null>,
): Promise<Map<string, NextActionShown | null>> {
  const people = [...actions.values()].flatMap((next) => next?.who ?? []);
  const names = new Map([...(await staff.namesOf(tx, people)), ...(await contacts.namesOf(tx, people))]);
  return new Map([...actions].map(([about, next]) => [about, next && shown(next, names, tx.now)]));
}

function shown({ owner, who, what, by }: NextAction, names: ReadonlyMap<string, string>, now: Date): NextActionShown {
  return {
    ...{ owner, what, by: by.toISOString(), overdue: by <= now },
    who: who === null ? null : { id: who, name: names.get(who) ?? '' },
  };
}
