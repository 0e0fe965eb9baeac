import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { joinCase } from '../cases/join-case.ts';
import * as events from '../events/store.ts';
import * as post from '../post/store.ts';
import { allowed } from '../testing/examples.ts';
import { aFault, openShift, type Shift, suzuki, watanabe } from '../testing/shift.ts';
import { assessHourly } from './due.ts';
import { listRisks } from './list-risks.ts';

let shift: Shift;
const day = '2026-05-07';
const at = (time: string) => shift.setTime(`${day}T${time}:00+09:00`);

beforeAll(async () => {
  shift = await openShift(`${day}T10:42:00+09:00`);
});
beforeEach(() => at('10:42'));
afterAll(() => shift.close());

const risks = async () => (await shift.as(watanabe, (tx) => listRisks(tx))).risks;
const riskOf = async (id: string) => (await risks()).find((risk) => risk.case === id);

test('a promise that is late comes onto the list at the full hour, grows with the hours, and leaves when it is kept', async () => {
  const { id } = await shift.takes(aFault());
  await shift.settle();
  await shift.asHouse((tx) => assessHourly(tx));
  expect(await riskOf(id)).toBeUndefined();
  at('14:00');
  await shift.settle();
  expect(await riskOf(id)).toMatchObject({ level: 'watch', clientName: 'さくら通販', callerName: '山本 太郎' });
  expect((await riskOf(id))?.reasons[0]).toEqual({ is: 'late', minutes: 78 });
  at('18:00');
  await shift.settle();
  expect((await riskOf(id))?.level).toBe('high');
  const raised = await shift.asHouse((tx) => events.of(tx, id));
  expect(raised.filter(({ name }) => name === 'risk.raised')).toHaveLength(1);
  await shift.asHouse((tx) =>
    tx.q
      .updateTable('callbacks')
      .set({ state: 'done', result: 'called_back', words: '', settled_at: tx.now })
      .where('case_id', '=', id)
      .execute(),
  );
  at('19:00');
  await shift.settle();
  expect(await riskOf(id)).toBeUndefined();
});

test('who rings again about it is on the list at once, and the person in charge is told, once for each such call', async () => {
  const { id } = await shift.takes(aFault());
  await shift.settle();
  for (const times of [1, 2]) {
    at(`11:0${times}`);
    const call = await shift.talks();
    const joined = { params: { id }, body: { call: call.id } };
    allowed(await shift.as(suzuki, (tx, who) => joinCase(tx, joined, who)));
    await shift.ends(call);
    await shift.settle();
    await shift.settle();
    const letters = await shift.asHouse((tx) => post.page(tx, { limit: 100 }));
    const chases = letters.filter(({ kind, about }) => kind === 'chase' && about === id);
    expect(chases.map(({ to }) => to)).toEqual(Array(times).fill('kobayashi@example.jp'));
    expect(chases[0]?.subject).toContain('【催促】山本 太郎様');
  }
  expect(await riskOf(id)).toMatchObject({
    level: 'high',
    reasons: [{ is: 'rang_again', times: 2 }, { is: 'client_has_not_heard' }],
  });
});
