// The cases that a case is compared with.
import type { Case } from '@denwaban/domain/cases';
import { type Aspect, aspectOf } from '@denwaban/domain/relations';
import { gramsToFind, readQuery } from '@denwaban/domain/search';
import { sql } from 'kysely';
import * as texts from '../../search/store.ts';
import type { AgencyTx } from '../../shell/agency.ts';
import { firstIdAt } from '../../shell/ids.ts';

const days = 60;
const mostOfCaller = 50;
const mostBeside = 100;
const mostFound = 20;

/**
 * Cases of the client within 60 days before and after: of the same caller, those nearest in time, and whatever the index of
 * search finds by a number, a reading or an order number. Whatever is part of another is found as that one.
 */
export async function around(tx: AgencyTx, about: Case, aspect: Aspect): Promise<Aspect[]> {
  const [since, until] = [firstIdAt(daysFrom(about.openedAt, -days)), firstIdAt(daysFrom(about.openedAt, days))];
  const ids = await nearIds(tx, about, { since, until });
  for (const word of [...aspect.numbers, ...aspect.orderNumbers, aspect.reading ?? ''])
    ids.push(...(await foundBy(tx, word, { client: about.client, since, until })));
  return aspects(tx, ids);
}

type AspectRow = Parameters<typeof aspectOf>[0] & { orderNumber: string };

/** In place of what is part of another, that other. */
export async function aspects(tx: AgencyTx, ids: readonly string[]): Promise<Aspect[]> {
  const { rows } = await sql<AspectRow>`
    select c.id, c.client_id as client, c.caller_id as caller, c.caller_number as "callerNumber",
      c.caller_reading as "callerReading", c.answers, c.summary, c.details, c.callback,
      coalesce(m.record ->> 'orderNumber', '') as "orderNumber"
    from cases c left join complaints m on m.agency_id = c.agency_id and m.case_id = c.id
    where c.agency_id = ${tx.agency} and c.id in (select coalesce(merged_into, id) from cases
      where agency_id = ${tx.agency} and id = any(${[...ids]}::uuid[]))`.execute(tx.q);
  return rows.map((row) => aspectOf(row, row.orderNumber));
}

type Span = { since: string; until: string };

async function nearIds(tx: AgencyTx, { id, client, caller }: Case, { since, until }: Span): Promise<string[]> {
  const ofClient = sql`agency_id = ${tx.agency} and client_id = ${client}`;
  const { rows } = await sql<{ id: string }>`
    (select id from cases where ${ofClient} and caller_id = ${caller} and id >= ${since} and id < ${until}
      order by id desc limit ${mostOfCaller})
    union (select id from cases where ${ofClient} and id < ${id} and id >= ${since} order by id desc limit ${mostBeside})
    union (select id from cases where ${ofClient} and id > ${id} and id < ${until} order by id limit ${mostBeside})`.execute(
    tx.q,
  );
  return rows.map((row) => row.id);
}

async function foundBy(tx: AgencyTx, word: string, { client, since, until }: Span & { client: string }) {
  const { terms } = readQuery(word);
  if (terms.length === 0) return [];
  const grams = [...new Set(terms.flatMap(gramsToFind))];
  return texts.find(tx, {
    ...{ terms, grams, client, since, before: until, limit: mostFound, innerOf: null },
    kinds: ['inquiry', 'complaint', 'order', 'reservation', 'other'],
  });
}

function daysFrom(at: Date, many: number): Date {
  return new Date(at.getTime() + many * 24 * 60 * 60 * 1000);
}
