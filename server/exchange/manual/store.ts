import type { Client } from '@denwaban/domain/clients';
import type { Calendar, Switchover } from '@denwaban/domain/hours';
import { sql } from 'kysely';
import { switchoverOf } from '../../hours/store.ts';
import type { AgencyTx } from '../../shell/agency.ts';

export type Answerable = Pick<Client, 'id' | 'code' | 'name' | 'reading' | 'colour'> & {
  numbers: string[];
  state: Client['state'];
  /** What its late callers are told, where it left words for them. */
  lateWords: string | null;
  calendar: Calendar;
  switchover: Switchover | null;
};

/** The clients that a person may answer for, or did until they left, in one query: it stands behind the first keys of a call. */
export async function answeredBy(tx: AgencyTx, person: string): Promise<Answerable[]> {
  const rows = await tx.q
    .selectFrom('grants as g')
    .innerJoin('clients as c', (join) =>
      join.onRef('c.agency_id', '=', 'g.agency_id').onRef('c.client_id', '=', 'g.client_id'),
    )
    .innerJoin('hours as h', (join) =>
      join.onRef('h.agency_id', '=', 'c.agency_id').onRef('h.client_id', '=', 'c.client_id'),
    )
    .leftJoin('switchovers as w', (join) =>
      join.onRef('w.agency_id', '=', 'c.agency_id').onRef('w.client_id', '=', 'c.client_id'),
    )
    .leftJoin('journeys as j', (join) =>
      join.onRef('j.agency_id', '=', 'c.agency_id').onRef('j.client_id', '=', 'c.client_id'),
    )
    .select(['c.state', 'j.late_words as lateWords'])
    .select(['c.client_id as id', 'c.code', 'c.name', 'c.reading', 'c.colour'])
    .select(['h.calendar', 'w.taking', 'w.since', 'w.until', 'w.said_by'])
    .select(
      sql<string[]>`array(select l.number from lines l where l.agency_id = c.agency_id and l.client_id = c.client_id
        and l.number is not null and l.state = 'open' order by l.id)`.as('numbers'),
    )
    .where('g.agency_id', '=', tx.agency)
    .where('g.staff_id', '=', person)
    // Who came to nothing was never answered for.
    .where((is) => is.or([is('c.state', '<>', 'left'), is('j.noticed_on', 'is not', null)]))
    .orderBy('c.reading')
    .execute();
  return rows.map(({ id, code, name, reading, colour, numbers, calendar, state, lateWords, ...row }) => ({
    ...{ id, code, name, reading, colour, numbers, calendar, state, lateWords },
    switchover: switchoverOf(row),
  }));
}
