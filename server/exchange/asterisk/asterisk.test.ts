import { afterAll, beforeAll, expect, test } from 'vitest';
import { cast } from '../../../database/cast/index.ts';
import { type LineOffice, openLineOffice, whatIsIn } from './testing/line-office.ts';

const { suzuki } = cast.minato.staff;

let office: LineOffice;
beforeAll(async () => {
  office = await openLineOffice();
});
afterAll(() => office?.close());

test('a caller is welcomed, waits with music, talks, is held, and hangs up', async () => {
  const operator = await office.seats(suzuki);
  const caller = await office.ring('09012345678');
  await caller.isAnswered();
  expect(whatIsIn(await caller.hears(0.6))).toEqual(['welcome']);
  await operator.rings();
  await operator.answers();
  const call = await office.call(({ state }) => state.is === 'talking');
  expect(call.from).toEqual({ kind: 'number', e164: '+819012345678' });
  await new Promise((r) => setTimeout(r, 300));
  const [heard, said] = await Promise.all([caller.hears(0.5), operator.hears(0.5)]);
  expect([whatIsIn(heard), whatIsIn(said)]).toEqual([['operator'], ['caller']]);
  await operator.act('hold', call);
  await new Promise((r) => setTimeout(r, 300));
  expect(whatIsIn(await caller.hears(0.5))).toEqual(['music']);
  await operator.act('resume', call);
  await new Promise((r) => setTimeout(r, 300));
  expect(whatIsIn(await caller.hears(0.5))).toEqual(['operator']);
  await caller.hangsUp();
  await operator.isLetGo();
  const over = await office.callAt(call.id, ({ state }) => state.is === 'wrap_up');
  expect(over.endedBy).toBe('caller');
  await Promise.all([caller.close(), operator.close()]);
});
