import { afterEach, expect, test } from 'vitest';
import { faultyLamp, whitening, yamamoto } from './messages.ts';
import { openStory, type Story } from './story.ts';

let story: Story;
afterEach(() => story.end());

test('a promised callback falls overdue on the client’s own clock, across its days off and a holiday', async () => {
  // Twenty minutes before the clinic closes for the weekend; the Monday after it is Labour Thanksgiving Day.
  story = await openStory({ at: '2026-11-21T12:40' });
  const { aoba } = story.cast;
  const mori = story.contact(aoba.contacts.mori.email);
  const suzuki = story.operator('suzuki');
  await suzuki.isAvailable();
  await story.caller(yamamoto.number).rings(aoba.lines.number);
  await suzuki.answers();
  const { id, promise } = await suzuki.takesMessage(whitening());
  // The clinic lets us promise no time.
  expect(promise).toBe('担当者より折り返しご連絡いたします');
  await mori.takesOn(id);

  // Of its hour forty minutes are left on Tuesday, from half past nine.
  await story.clock.to('2026-11-24T10:09');
  expect((await story.board()).callbacks).toMatchObject([
    { case: id, overdue: false, targetAt: '2026-11-24T01:10:00.000Z', claimedBy: '森 真由美' },
  ]);
  await story.clock.forward({ minutes: 1 });
  expect((await story.board()).callbacks).toMatchObject([{ case: id, overdue: true }]);
  expect((await mori.inbox('callback')).counts).toEqual({ unread: 0, callback: 1, overdue: 1 });

  await mori.settles(id, 'no_answer');
  expect((await story.board()).callbacks).toMatchObject([{ overdue: false, targetAt: '2026-11-24T02:10:00.000Z' }]);
  await mori.settles(id, 'called_back');
  expect((await story.board()).callbacks).toEqual([]);
});

test('a caller who rings again is known, and the operator sees what was promised before the first word', async () => {
  story = await openStory({ at: '2026-11-20T10:00' });
  const { sakura } = story.cast;
  const suzuki = story.operator('suzuki');
  const { id } = await lampTaken(suzuki);

  await story.clock.forward({ minutes: 90 });
  await story.caller(yamamoto.number).rings(sakura.lines.number);
  const { call } = await suzuki.looks();
  expect(call).toMatchObject({
    state: 'offered',
    callerName: '山本 和子',
    caller: { name: '山本 和子', reading: 'ヤマモト カズコ', calls: 2 },
    promises: [{ case: id, promise: '本日12時までに、担当者より折り返しご連絡いたします', overdue: false }],
    history: [{ id, summary: 'LED読書灯が点灯しない' }],
  });

  await suzuki.answers();
  await suzuki.joins(id);
  expect((await suzuki.reads(id)).calls).toHaveLength(2);
});

test('the same number at another client, and no number at all, are nobody we know', async () => {
  story = await openStory({ at: '2026-11-20T10:00' });
  const suzuki = story.operator('suzuki');
  await lampTaken(suzuki);

  for (const [line, from] of [
    [story.cast.aoba.lines.number, yamamoto.number],
    [story.cast.sakura.lines.number, '非通知'],
  ] as const) {
    const caller = story.caller(from);
    await caller.rings(line);
    expect((await suzuki.looks()).call).toMatchObject({ promises: [], history: [], callerName: null });
    await caller.hangsUp();
  }
});

test('a number that a web caller merely states opens no history and no promise', async () => {
  story = await openStory({ at: '2026-11-20T10:00' });
  const { sakura } = story.cast;
  const suzuki = story.operator('suzuki');
  await lampTaken(suzuki);

  const visitor = story.webCaller(sakura.lines.button);
  const call = await visitor.rings(yamamoto.number);
  expect((await suzuki.looks()).call).toMatchObject({
    id: call,
    from: { kind: 'web', number: '+819012345678' },
    caller: null,
    history: [],
    promises: [],
  });
  await visitor.hangsUp();
  expect((await suzuki.looks()).call).toBeNull();
});

async function lampTaken(suzuki: ReturnType<Story['operator']>) {
  await suzuki.isAvailable();
  await story.caller(yamamoto.number).rings(story.cast.sakura.lines.number);
  await suzuki.answers();
  const taken = await suzuki.takesMessage(faultyLamp());
  await suzuki.hangsUp();
  await suzuki.finishes();
  return taken;
}
