import { Client } from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { cast } from '../../database/cast/index.ts';
import * as operate from '../calls/operate.ts';
import { allowed } from '../testing/examples.ts';
import { aFault, openShift, type Shift, suzuki, watanabe } from '../testing/shift.ts';
import { getFigures } from './get-figures.ts';

let shift: Shift;
beforeAll(async () => {
  shift = await openShift('2026-05-07T10:00:00+09:00');
});
afterAll(() => shift.close());

const figuresOf = (query: { day?: string; client?: string } = {}) =>
  shift.as(watanabe, async (tx) => allowed(await getFigures(tx, { query })));
const part = ({ figures }: Awaited<ReturnType<typeof figuresOf>>, name: string) => {
  const { part, whole } = figures.find((each) => each.name === name) ?? { part: -1, whole: -1 };
  return [part, whole];
};

test('the figures of a day are those of the tables, counted another way', async () => {
  for (const time of ['10:10', '10:20']) {
    shift.setTime(`2026-05-07T${time}:00+09:00`);
    await shift.takes(aFault());
    await shift.settle();
  }
  shift.setTime('2026-05-07T11:00:00+09:00');
  const call = await shift.talks('+819012340003');
  shift.setTime('2026-05-07T11:00:20+09:00');
  await shift.as(suzuki, (tx, who) =>
    operate.dispose(tx, { params: { id: call.id }, body: { disposition: 'sales' } }, who),
  );
  await shift.settle();
  shift.setTime('2026-05-07T12:00:00+09:00');

  const figures = await figuresOf();
  const counted = await recounted();
  expect(figures).toMatchObject(counted);
  expect(part(figures, 'in_three_rings')).toEqual([counted.answered, counted.queued]);
  expect(part(figures, 'not_obtained')).toEqual([2, 2]);
  expect(figures.notObtained).toEqual([{ reason: 'declined', times: 2 }]);
  expect(figures.clients).toMatchObject([{ client: { id: cast.sakura.id }, ...counted }]);
  expect(figures.hours.reduce((all, { answered }) => all + answered, 0)).toBe(counted.answered);
});

/** Out of the tables that the history does not know of. */
async function recounted() {
  const owner = new Client({ connectionString: shift.ownerUrl });
  await owner.connect();
  const { rows } = await owner.query<{ queued: string; answered: string; abandoned: string; messages: string }>(
    `select count(*) filter (where how is distinct from 'outside_hours') as queued, count(answered_at) as answered,
       count(*) filter (where how = 'abandoned') as abandoned,
       (select count(*) from cases where agency_id = $1 and (opened_at at time zone 'Asia/Tokyo')::date = '2026-05-07') as messages
     from calls where agency_id = $1 and (arrived_at at time zone 'Asia/Tokyo')::date = '2026-05-07'`,
    [cast.minato.id],
  );
  await owner.end();
  const { queued, answered, abandoned, messages } = rows[0]!;
  return {
    queued: Number(queued),
    answered: Number(answered),
    abandoned: Number(abandoned),
    messages: Number(messages),
  };
}

test('another day and another client have figures of their own, and what is no day is refused', async () => {
  expect(await figuresOf({ day: '2026-05-06' })).toMatchObject({ queued: 0, clients: [] });
  expect(await figuresOf({ client: cast.aoba.id })).toMatchObject({ queued: 0, messages: 0 });
  const refused = await shift.as(watanabe, (tx) => getFigures(tx, { query: { day: '2026-02-30' } }));
  expect(refused).toMatchObject({ problems: [{ field: 'day', code: 'not_a_day' }] });
});
