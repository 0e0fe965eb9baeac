import { emptyDraft } from '@denwaban/domain/cases';
import { afterEach, expect, test } from 'vitest';
import { openStory, type Story } from './story.ts';

let story: Story;
afterEach(() => story.end());

test('the first call: from the ring to an acknowledged message, a callback that was made and a counted call', async () => {
  // A Friday morning.
  story = await openStory({ at: '2026-11-20T10:00' });
  const { sakura } = story.cast;
  const suzuki = story.operator('suzuki');
  const kobayashi = story.contact(sakura.contacts.kobayashi.email);
  await suzuki.isAvailable();

  const yamamoto = story.caller('090-1234-5678');
  const call = await yamamoto.rings(sakura.lines.number);

  const ringing = await suzuki.looks();
  expect(ringing.operator.state).toBe('offered');
  expect(ringing.call).toMatchObject({
    id: call,
    clientCard: { name: 'さくら通販', tier: 2, open: true },
    script: { content: { greeting: { text: 'お電話ありがとうございます。さくら通販、お客様窓口でございます。' } } },
    caller: { name: null, calls: 1 },
    history: [],
    promises: [],
  });

  await story.clock.forward({ seconds: 6 });
  await suzuki.answers();
  await story.clock.forward({ seconds: 40 });
  const matter = { ...emptyDraft(), kind: 'complaint', complaintAbout: 'service' };
  await suzuki.types({ ...matter, answers: { matter: { given: 'defect' } } });

  const early = await suzuki.triesToTakeMessage((await suzuki.callInHand()).draft);
  expect(early).toMatchObject({ code: 'incomplete_input' });
  expect(fieldsOf(early)).toContain('summary');
  expect(fieldsOf(early)).toContain('answers.order_number');
  // Only a return is asked whether it was opened.
  expect(fieldsOf(early)).not.toContain('answers.opened');

  const answers = {
    matter: { given: 'defect' },
    order_number: { given: 'sk-204815', readBack: true },
    item: { given: 'LED読書灯' },
    fault: { given: 'not_working' },
    wants: { notObtained: 'declined' as const },
    name: { given: '山本 和子', reading: 'やまもと かずこ' },
    phone: { given: '０９０（１２３４）５６７８', readBack: true },
  };
  const draft = { ...matter, summary: 'LED読書灯が点灯しない', details: '昨日届いたばかりとのことです。', answers };
  await suzuki.types(draft);
  expect(fieldsOf(await suzuki.triesToTakeMessage(draft))).toEqual(['answers.name']);

  const readBack = { ...draft, answers: { ...answers, name: { ...answers.name, readBack: true } } };
  const taken = await suzuki.takesMessage(readBack);
  expect(taken.promise).toBe('本日12時までに、担当者より折り返しご連絡いたします');

  const letter = story.post.lastTo(sakura.contacts.kobayashi.email);
  expect(letter.subject).toBe('【要折り返し】山本 和子様／LED読書灯が点灯しない／10:00');
  expect(letter.text).toContain('山本 和子（ヤマモト カズコ） 様');
  expect(letter.text).toContain('ご希望の対応：伺えず（お断り）');
  expect(letter.text).toContain(taken.receiptNumber);

  await yamamoto.hangsUp();
  expect((await suzuki.looks()).operator.state).toBe('wrap_up');
  await story.clock.forward({ seconds: 20 });
  await suzuki.finishes();
  expect(await suzuki.looks()).toMatchObject({ operator: { state: 'available' }, call: null, unfinished: [] });

  await story.clock.forward({ minutes: 4 });
  const link = story.linkSentTo(sakura.contacts.kobayashi.email);
  expect(await link.opens()).toMatchObject({ receiptNumber: taken.receiptNumber, state: 'waiting' });
  expect(await kobayashi.inbox('unread')).toMatchObject({ items: [{ case: taken.id }], counts: { unread: 1 } });
  await link.hasOpened();
  expect(await link.acknowledges()).toMatchObject({ state: 'acknowledged', acknowledgedBy: '小林 大輔' });
  expect(await kobayashi.inbox('unread')).toMatchObject({ items: [], counts: { unread: 0, callback: 1 } });

  await story.clock.forward({ minutes: 30 });
  await kobayashi.settles(taken.id, 'called_back', '交換品を本日発送します');

  const usage = await story.usageOf(sakura);
  expect(usage).toMatchObject({ counted: 1, notCounted: 0, remaining: sakura.contract.includedCalls - 1 });
  expect(usage.lines).toMatchObject([{ call, counted: true, rule: 'answered' }]);
  expect(await suzuki.reads(taken.id)).toMatchObject({
    relay: { state: 'acknowledged' },
    callback: { state: 'done', result: 'called_back' },
    calls: [call],
  });
});

function fieldsOf(answer: object): string[] {
  return 'problems' in answer ? (answer.problems as { field: string }[]).map(({ field }) => field) : [];
}
