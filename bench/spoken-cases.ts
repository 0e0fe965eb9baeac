import type { Case } from '@denwaban/domain/cases';
import { indexed } from '@denwaban/domain/search';
import { ofCase } from '@denwaban/server/search/fields.ts';
import { newId } from '@denwaban/server/shell/ids.ts';
import type pg from 'pg';
import { cast } from '../database/cast/index.ts';
import { chances, type Spoken, speak } from './sentences.ts';

const agency = cast.minato.id;
const clients = [cast.aoba, cast.sakura, cast.keyaki];
const kinds = ['inquiry', 'complaint', 'order', 'reservation'] as const;
const batch = 5_000;
const threeYears = 3 * 365 * 86_400_000;

type Part = { taker: string; from: number; to: number; of: number };

/** The cases numbered `from` to `to` of as many as there will be in three years, with what they can be found by. */
export async function addCases(owner: pg.Pool, { taker, from, to, of }: Part): Promise<void> {
  const chance = chances(from + 1);
  const first = Date.now() - threeYears;
  let written: Promise<unknown> = Promise.resolve();
  for (let start = from; start < to; start += batch) {
    const numbers = Array.from({ length: Math.min(batch, to - start) }, (_, n) => start + n);
    const rows = numbers.map((n) => rowOf(n, new Date(first + (n / of) * threeYears), speak(chance)));
    // The next are made up while these are being written.
    await written;
    written = write(owner, taker, rows);
  }
  await written;
}

type Row = ReturnType<typeof rowOf>;

function rowOf(n: number, at: Date, said: Spoken) {
  const { id: client, script } = clients[n % clients.length] as (typeof clients)[number];
  const opened = { id: newId(at), client, kind: kinds[n % kinds.length], at: at.toISOString(), version: script.id };
  const digits = String(n * 7919)
    .padStart(10, '0')
    .slice(-10);
  const receiptNumber = `${digits.slice(0, 4)}-${digits.slice(4, 8)}-${digits.slice(8)}`;
  const { text, grams } = indexed(ofCase({ ...blank, ...said, receiptNumber } as unknown as Case, []));
  return { ...opened, ...said, receiptNumber, state: n % 1000 === 0 ? 'open' : 'closed', text, grams: `{${grams}}` };
}

const blank = { callerCompany: null, askedFor: '', callerReference: null, answers: {}, callback: { wanted: false } };

async function write(owner: pg.Pool, taker: string, rows: readonly Row[]): Promise<void> {
  const column = (name: keyof Row) => rows.map((row) => row[name]);
  await owner.query(
    `with said as (select * from unnest($3::uuid[], $4::uuid[], $5::text[], $6::text[], $7::timestamptz[], $8::uuid[],
        $9::text[], $10::text[], $11::text[], $12::text[], $13::text[], $14::text[], $15::text[], $16::text[])
        as s(id, client, kind, state, at, version, receipt, name, reading, number, summary, details, text, grams)),
      kept as (insert into cases (agency_id, id, client_id, receipt_number, kind, complaint_about, tier, urgency, asked_for,
          caller_name, caller_reading, caller_number, caller_kind, summary, details, answers, callback, script_version,
          taken_by, state, opened_at, closed_at, closed_by)
        select $1, id, client, receipt, kind, case kind when 'complaint' then 'service' end, 1, 'normal', '',
          name, reading, number, 'customer', summary, details, '{}', '{"wanted": false}', version,
          $2, state, at, case state when 'closed' then at end, case state when 'closed' then $2::uuid end from said)
      insert into search_texts (agency_id, id, client_id, kind, state, text, grams)
        select $1, id, client, kind, state, text, grams::int[] from said`,
    [
      ...[agency, taker, column('id'), column('client'), column('kind'), column('state'), column('at')],
      ...[column('version'), column('receiptNumber'), column('callerName'), column('callerReading')],
      ...[column('callerNumber'), column('summary'), column('details'), column('text'), column('grams')],
    ],
  );
}
