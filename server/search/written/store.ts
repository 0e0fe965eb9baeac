// What the house has written down of cases and callers beside their own rows, in one statement each: every message taken
// leaves a job here, and every page of hits reads it again.
import type { Field } from '@denwaban/domain/search';
import { sql } from 'kysely';
import type { AgencyTx } from '../../shell/agency.ts';
import { among } from '../../shell/database.ts';

type Written = Field & { about: string };

/** By case. A word that writes more adds a line here, and its events to the reactions. */
export async function besideCases(tx: AgencyTx, cases: Iterable<string>): Promise<Map<string, Field[]>> {
  const those = sql`agency_id = ${tx.agency} and case_id = ${among(cases)}`;
  const { rows } = await sql<Written>`
    select case_id as about, name, text, 'everybody' as by from (
      select case_id, 'callback' as name, unnest(array[wish_words, words]) as text from callbacks where ${those}
      union all
      select case_id, 'complaint', unnest(array[record ->> 'product', record ->> 'orderNumber', record ->> 'remedySought',
        course #>> '{override,why}', course #>> '{response,correction}', course #>> '{response,prevention}',
        course #>> '{refusal,words}', course #>> '{external,body}', course #>> '{closing,words}',
        course #>> '{ended,words}'] || array(select value from jsonb_each_text(record -> 'facts')))
        from complaints where ${those}
      union all
      select case_id, 'promise', unnest(array[what, words]) from promises where ${those}
      union all
      select case_id, 'consultation', unnest(array[question, words]) from consultations where ${those}
      union all
      select case_id, 'task', unnest(array[words, product, order_number, result_words]) from tasks where ${those}
    ) written where text <> ''`.execute(tx.q);
  return byAbout(rows);
}

/** By caller: the notes that have not ended. They may tell of health, and are for those who answer for the client. */
export async function besideCallers(tx: AgencyTx, callers: Iterable<string>): Promise<Map<string, Field[]>> {
  const { rows } = await sql<Written>`
    select caller_id as about, 'note' as name, words as text, 'answerers' as by from caller_notes
      where agency_id = ${tx.agency} and caller_id = ${among(callers)} and until > ${tx.now}`.execute(tx.q);
  return byAbout(rows);
}

function byAbout(rows: readonly Written[]): Map<string, Field[]> {
  const fields = new Map<string, Field[]>();
  for (const { about, ...field } of rows) {
    const known = fields.get(about);
    if (known) known.push(field);
    else fields.set(about, [field]);
  }
  return fields;
}
