import type pg from 'pg';
import { cast } from '../database/cast/index.ts';

const agency = cast.minato.id;

/** A million closed and open cases of the last two years, spread over the clients; every thousandth is still open. */
export async function addMillionCases(owner: pg.Pool, taker: string): Promise<void> {
  await owner.query(
    `insert into cases (agency_id, id, client_id, receipt_number, kind, caller_kind, tier, urgency, asked_for, summary, details, answers,
        callback, script_version, taken_by, state, opened_at, closed_at, closed_by)
      select $1, uuidv7(at - clock_timestamp()), client, 'bench-' || n, 'inquiry', 'customer', 1, 'normal', '', 'お問い合わせ ' || n,
        repeat('商品のお届け日について確認したいとのこと。', 3), '{}', '{"wanted": false}', version, $2,
        case when n % 1000 = 0 then 'open' else 'closed' end, at,
        case when n % 1000 = 0 then null else at end, case when n % 1000 = 0 then null else $2::uuid end
      from (select n, now() - (1000000 - n) * interval '63 seconds' as at,
          (array[$3, $4, $5]::uuid[])[1 + n % 3] as client, (array[$6, $7, $8]::uuid[])[1 + n % 3] as version
        from generate_series(1, 1000000) n) numbered`,
    [
      ...[agency, taker, cast.aoba.id, cast.sakura.id, cast.keyaki.id],
      ...[cast.aoba.script.id, cast.sakura.script.id, cast.keyaki.script.id],
    ],
  );
  await owner.query('analyze cases');
}
