import type { Level, Reason, Risk, Standing } from '@denwaban/domain/risks';
import { type JSONColumnType, type Selectable, sql } from 'kysely';
import type { AgencyTx } from '../shell/agency.ts';
import { among } from '../shell/database.ts';

declare module '../shell/database.ts' {
  interface Tables {
    risks: RisksTable;
  }
}

type RisksTable = {
  agency_id: string;
  case_id: string;
  client_id: string;
  level: Listed['level'];
  points: number;
  reasons: JSONColumnType<Reason[]>;
  assessed_at: Date;
};

/** A risk that stands on the list. */
export type Listed = Omit<Risk, 'level' | 'reasons'> & {
  level: Exclude<Level, 'calm'>;
  reasons: Reason[];
  assessedAt: Date;
};

/** Certain cases, or all that are open. */
export type Named = readonly string[] | 'all_open';

/** The list, the most endangered first; what endangers a part of a case endangers the case. */
export async function all(tx: AgencyTx): Promise<Listed[]> {
  const rows = await tx.q
    .selectFrom('risks as r')
    .innerJoin('cases as c', (join) => join.onRef('c.agency_id', '=', 'r.agency_id').onRef('c.id', '=', 'r.case_id'))
    .selectAll('r')
    .select((eb) => eb.fn.coalesce('c.merged_into', 'c.id').as('kept'))
    .where('r.agency_id', '=', tx.agency)
    .orderBy('r.points', 'desc')
    .orderBy('r.case_id')
    .limit(500)
    .execute();
  return [...Map.groupBy(rows, ({ kept }) => kept).values()].flatMap(([row]) => (row ? [riskOf(row)] : []));
}

function riskOf(row: Selectable<RisksTable> & { kept: string }): Listed {
  return {
    case: row.kept,
    client: row.client_id,
    level: row.level,
    points: row.points,
    reasons: row.reasons,
    assessedAt: row.assessed_at,
  };
}

/** The levels that these cases had, locked: two assessments at once are two in a row. */
export async function lockLevels(tx: AgencyTx, named: Named): Promise<Map<string, Level>> {
  let query = tx.q.selectFrom('risks').select(['case_id', 'level']).where('agency_id', '=', tx.agency);
  if (named !== 'all_open') query = query.where('case_id', '=', among(named));
  const rows = await query.orderBy('case_id').forUpdate().execute();
  return new Map(rows.map(({ case_id, level }) => [case_id, level]));
}

export async function replace(tx: AgencyTx, risks: readonly Risk[], named: Named): Promise<void> {
  const still = risks.map((risk) => risk.case);
  let gone = tx.q
    .deleteFrom('risks')
    .where('agency_id', '=', tx.agency)
    .where(({ not, eb }) => not(eb('case_id', '=', among(still))));
  if (named !== 'all_open') gone = gone.where('case_id', '=', among(named));
  await gone.execute();
  if (risks.length === 0) return;
  await tx.q
    .insertInto('risks')
    .values(
      risks.map((risk) => ({
        agency_id: tx.agency,
        case_id: risk.case,
        client_id: risk.client,
        level: risk.level as Listed['level'],
        points: risk.points,
        reasons: JSON.stringify(risk.reasons),
        assessed_at: tx.now,
      })),
    )
    .onConflict((clash) =>
      clash.columns(['agency_id', 'case_id', 'client_id']).doUpdateSet({
        level: (is) => is.ref('excluded.level'),
        points: (is) => is.ref('excluded.points'),
        reasons: (is) => is.ref('excluded.reasons'),
        assessed_at: (is) => is.ref('excluded.assessed_at'),
      }),
    )
    .execute();
}

/** The case that something is about, by the id of the case itself, of its callback, its report, or a promise made in it. */
export async function caseOf(tx: AgencyTx, id: string): Promise<string | null> {
  const { rows } = await sql<{ id: string }>`
    select id from cases where agency_id = ${tx.agency} and id = ${id}
    union all select case_id from callbacks where agency_id = ${tx.agency} and id = ${id}
    union all select case_id from relays where agency_id = ${tx.agency} and id = ${id}
    union all select case_id from promises where agency_id = ${tx.agency} and id = ${id}`.execute(tx.q);
  return rows[0]?.id ?? null;
}

type StandingRow = Pick<Standing, 'client' | 'kind' | 'severity' | 'report'> & {
  id: string;
  emotion: Standing['emotionAtEnd'];
  is_owed: boolean;
  owed_by: Date | null;
  claimed: boolean;
  attempts: number;
  rang_again: Date[];
  gave_up: Date[];
  last_word: Date;
};

/** What is known now of the open ones among the named cases. */
export async function standings(tx: AgencyTx, named: Named): Promise<Standing[]> {
  const among = named === 'all_open' ? sql`` : sql`and c.id = any(${[...named]}::uuid[])`;
  const { rows } = await sql<StandingRow>`
    select c.id, c.client_id as client, c.kind, m.severity, m.emotion_end as emotion,
      (b.id is not null or p.by is not null) as is_owed, least(b.target_at, p.by) as owed_by,
      b.claimed_by is not null as claimed, coalesce(b.attempts, 0) as attempts,
      case when r.label = 'report' or r.state = 'reported' then 'not_asked'
        when r.state = 'acknowledged' then 'acknowledged'
        when r.state = 'unreached' then 'unreached' else 'waiting' end as report,
      k.rang_again, k.gave_up, greatest(c.opened_at, k.last_answered, d.settled_at) as last_word
    from cases c
    left join complaints m on m.agency_id = c.agency_id and m.case_id = c.id
    left join relays r on r.agency_id = c.agency_id and r.case_id = c.id
    left join callbacks b on b.agency_id = c.agency_id and b.case_id = c.id and b.state <> 'done'
    left join callbacks d on d.agency_id = c.agency_id and d.case_id = c.id and d.state = 'done'
    left join lateral (select min(due_at) as by from promises
      where agency_id = c.agency_id and case_id = c.id and state = 'open') p on true
    cross join lateral (select
        coalesce(array_agg(arrived_at) filter (where answered_at is not null and out is null), '{}') as rang_again,
        coalesce(array_agg(arrived_at) filter (where how = 'abandoned'), '{}') as gave_up,
        max(answered_at) as last_answered
      from calls where agency_id = c.agency_id and client_id = c.client_id and caller_id = c.caller_id
        and arrived_at > c.opened_at) k
    where c.agency_id = ${tx.agency} and c.state = 'open' ${among}`.execute(tx.q);
  return rows.map(standingOf);
}

function standingOf(row: StandingRow): Standing {
  const { id, client, kind, severity, emotion, report } = row;
  return {
    ...{ case: id, client, kind, severity, report },
    emotionAtEnd: emotion,
    owed: row.is_owed ? { by: row.owed_by, claimed: row.claimed, attempts: row.attempts } : null,
    rangAgain: row.rang_again,
    gaveUp: row.gave_up,
    lastWord: row.last_word,
  };
}
