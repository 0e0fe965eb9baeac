import { afterEach, expect, test } from 'vitest';
import { openStory, type Story } from './story.ts';

let story: Story;
afterEach(() => story.end());

test('an operator who lets an offer lapse is away, and the next one gets the caller who rang first', async () => {
  story = await openStory({ at: '2026-11-20T10:00' });
  const { aoba } = story.cast;
  const [suzuki, takahashi] = [story.operator('suzuki'), story.operator('takahashi')];
  await suzuki.isAvailable();
  const first = await story.caller('090-1234-0001').rings(aoba.lines.number);
  await story.clock.forward({ seconds: 5 });
  const second = await story.caller('090-1234-0002').rings(aoba.lines.number);
  expect((await suzuki.looks()).call?.id).toBe(first);

  await story.clock.forward({ seconds: 15 });
  expect(await suzuki.looks()).toMatchObject({ operator: { state: 'away', reason: 'offer_lapsed' }, call: null });
  expect((await story.board()).waiting.map(({ id }) => id)).toEqual([first, second]);

  await takahashi.isAvailable();
  expect((await takahashi.looks()).call).toMatchObject({ id: first, offer: { why: expect.anything() } });
  expect(await suzuki.triesToAnswer({ call: first, offer: second })).toBe(false);
  await takahashi.answers();
  expect((await story.board()).waiting).toMatchObject([
    { id: second, state: 'waiting', since: '2026-11-20T01:00:05.000Z' },
  ]);
});

test('a caller who gives up is counted as given up and not on the bill, and leaves the place to the next', async () => {
  story = await openStory({ at: '2026-11-20T10:00' });
  const { aoba } = story.cast;
  const impatient = story.caller('090-1234-0001');
  const gone = await impatient.rings(aoba.lines.number);
  await story.clock.forward({ seconds: 10 });
  const next = await story.caller('090-1234-0002').rings(aoba.lines.number);
  await story.clock.forward({ seconds: 20 });
  await impatient.hangsUp();

  const suzuki = story.operator('suzuki');
  await suzuki.isAvailable();
  expect((await suzuki.looks()).call?.id).toBe(next);
  expect((await story.board()).clients.find(({ id }) => id === aoba.id)).toMatchObject({ abandonedToday: 1 });
  expect((await story.usageOf(aoba)).lines).toMatchObject([{ call: gone, counted: false, rule: 'abandoned' }]);
});

test('a caller on the clinic’s day off hears that it is closed, rings nobody and is not counted', async () => {
  // A Thursday.
  story = await openStory({ at: '2026-11-19T10:00' });
  const { aoba } = story.cast;
  const suzuki = story.operator('suzuki');
  await suzuki.isAvailable();
  const call = await story.caller('090-1234-0001').rings(aoba.lines.number);
  expect(await suzuki.looks()).toMatchObject({ call: null, queue: { waiting: 0 } });
  await story.clock.forward({ minutes: 1 });
  expect((await story.usageOf(aoba)).lines).toMatchObject([{ call, counted: false, rule: 'outside_hours' }]);
});

test('a sales call ends in one stroke: the operator is free at once and nothing is counted', async () => {
  story = await openStory({ at: '2026-11-20T10:00' });
  const { sakura } = story.cast;
  const suzuki = story.operator('suzuki');
  await suzuki.isAvailable();
  const call = await story.caller('03-1234-9901').rings(sakura.lines.number);
  await suzuki.answers();
  await story.clock.forward({ seconds: 45 });
  await suzuki.endsAs('sales');
  expect(await suzuki.looks()).toMatchObject({ operator: { state: 'available' }, call: null, unfinished: [] });
  expect(await story.usageOf(sakura)).toMatchObject({
    counted: 0,
    notCounted: 1,
    lines: [{ call, counted: false, rule: 'sales' }],
  });
});

test('a call of which it is said only later what it was is judged again', async () => {
  story = await openStory({ at: '2026-11-20T10:00' });
  const { sakura } = story.cast;
  const suzuki = story.operator('suzuki');
  await suzuki.isAvailable();
  const stray = story.caller('045-123-1990');
  const call = await stray.rings(sakura.lines.number);
  await suzuki.answers();
  await story.clock.forward({ seconds: 50 });
  await stray.hangsUp();
  await story.clock.forward({ seconds: sakura.contract.wrapUpSeconds });
  expect((await story.usageOf(sakura)).lines).toMatchObject([{ call, counted: true, rule: 'answered' }]);
  expect((await suzuki.looks()).unfinished.map(({ id }) => id)).toEqual([call]);

  await suzuki.endsAs('wrong_number', call);
  expect((await story.usageOf(sakura)).lines).toMatchObject([{ call, counted: false, rule: 'wrong_number' }]);
  expect((await suzuki.looks()).unfinished).toEqual([]);
});
