// What a case waits for that other words keep: as much of each as says when it is due.
import type { Course } from '@denwaban/domain/cases';
import type { AgencyTx } from '../../shell/agency.ts';
import { among } from '../../shell/database.ts';

/** The open questions of these cases, by case. */
export async function consultationsOf(
  tx: AgencyTx,
  cases: Iterable<string>,
): Promise<Map<string, Course['consultations']>> {
  const rows = await tx.q
    .selectFrom('consultations')
    .select(['case_id', 'to_contact', 'due_at'])
    .where('agency_id', '=', tx.agency)
    .where('case_id', '=', among(cases))
    .where('state', '=', 'asked')
    .execute();
  const asked = ({ to_contact, due_at }: (typeof rows)[number]) => ({
    ...{ to: to_contact, due: due_at, state: { is: 'asked' as const } },
  });
  return new Map([...Map.groupBy(rows, ({ case_id }) => case_id)].map(([about, own]) => [about, own.map(asked)]));
}

/** The rounds of these cases that still go on, by case. */
export async function roundsOf(
  tx: AgencyTx,
  cases: Iterable<string>,
): Promise<Map<string, NonNullable<Course['round']>[]>> {
  const rows = await tx.q
    .selectFrom('rounds')
    .select(['case_id', 'started_at', 'standing'])
    .where('agency_id', '=', tx.agency)
    .where('case_id', '=', among(cases))
    .where('state', 'in', ['under_way', 'exhausted'])
    .orderBy('id')
    .execute();
  const going = ({ started_at, standing }: (typeof rows)[number]): NonNullable<Course['round']> => ({
    startedAt: started_at,
    state: stateOf(standing as Standing, started_at),
  });
  return new Map([...Map.groupBy(rows, ({ case_id }) => case_id)].map(([about, own]) => [about, own.map(going)]));
}

type Going = NonNullable<Course['round']>['state'];

type Standing = { since?: string; againAt?: string };

function stateOf(standing: Standing, startedAt: Date): Going {
  const { since, againAt } = standing;
  return since && againAt
    ? { is: 'exhausted', since: new Date(since), againAt: new Date(againAt) }
    : { is: 'under_way', alarmAt: startedAt, idleSince: null };
}
