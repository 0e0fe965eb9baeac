import { afterEach, expect, test } from 'vitest';
import { faultyLamp } from './messages.ts';
import { openStory, type Story, tokyo } from './story.ts';

let story: Story;
afterEach(() => story.end());

test('where a contact says they are is what the desk may say of them, and no more once it has run out', async () => {
  story = await openStory({ at: '2026-11-20T10:00' });
  const { aoba } = story.cast;
  const mori = story.contact(aoba.contacts.mori.email);
  const suzuki = story.operator('suzuki');
  await suzuki.isAvailable();
  await story.caller('090-1234-0001').rings(aoba.lines.number);
  const saidOfMori = async () =>
    (await suzuki.callInHand()).contacts.find(({ name }) => name === '森 真由美')?.mayBeSaid;
  expect(await saidOfMori()).toBe('ただいま電話に出ることができません。');

  await mori.is('out', tokyo('2026-11-20T15:00'));
  expect(await saidOfMori()).toBe('あいにく席を外しております。15時に戻る予定でございます。');
  await suzuki.answers();
  await story.clock.to('2026-11-20T15:00');
  expect(await saidOfMori()).toBe('あいにく席を外しております。');
});

test('an intake that was broken off is taken up at another desk, and the first desk writes over nothing', async () => {
  story = await openStory({ at: '2026-11-20T10:00' });
  const { sakura } = story.cast;
  const [suzuki, elsewhere] = [story.operator('suzuki'), story.atAnotherDesk('suzuki')];
  await suzuki.isAvailable();
  const caller = story.caller('090-1234-5678');
  const call = await caller.rings(sakura.lines.number);
  await suzuki.answers();
  const typed = { ...faultyLamp(), details: '' };
  await suzuki.beginsToType(typed, call);
  await caller.hangsUp();
  await story.clock.forward({ seconds: sakura.contract.wrapUpSeconds });

  const { unfinished } = await elsewhere.looks();
  expect(unfinished.map(({ id }) => id)).toEqual([call]);
  expect(await elsewhere.opens(call)).toMatchObject({ draft: typed, draftRevision: 1 });
  await elsewhere.types(faultyLamp(), call);
  await expect(suzuki.beginsToType(typed, call)).rejects.toThrow('changed_meanwhile');
  const { id } = await elsewhere.takesMessage(faultyLamp(), call);
  expect((await elsewhere.reads(id)).details).toBe('昨日届いたばかりとのことです。');
  expect((await elsewhere.looks()).unfinished).toEqual([]);
});
