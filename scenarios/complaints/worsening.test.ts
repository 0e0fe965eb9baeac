// 二次クレーム: what makes a complaint worse, and who hears of it before it does.
import * as api from '@denwaban/api/complaints';
import { answerReceipt, getSatisfaction, issueReceipt, openReceipt } from '@denwaban/api/receipts';
import { mergeCases, relationsOfCase, splitCases } from '@denwaban/api/relations';
import { listRisks } from '@denwaban/api/risks';
import { recordTry, roundsOfCase } from '@denwaban/api/rounds';
import { afterEach, expect, test } from 'vitest';
import { yamamoto } from '../messages.ts';
import { openStory, type Story } from '../story.ts';
import { about, complains, fileOf, lamp } from './complaining.ts';

let story: Story;
afterEach(() => story.end());

test('a caller rings again who was never rung back: answered first, joined, the client is pressed, and the risk is high', async () => {
  story = await openStory({ at: '2026-11-20T10:00' });
  const { sakura, aoba } = story.cast;
  const suzuki = story.operator('suzuki');
  const { kobayashi } = sakura.contacts;
  const risks = async () => (await story.operator('watanabe').person.asks(listRisks)).risks;
  const id = await complains(story, sakura.lines.number, lamp());
  await story.contact(kobayashi.email).takesOn(id);
  expect(await risks()).toEqual([]);

  // Noon was promised; at half past one nobody has rung.
  await story.clock.to('2026-11-20T13:30');
  await story.caller('090-1234-0001').rings(aoba.lines.number);
  await story.clock.forward({ seconds: 30 });
  const again = await story.caller(yamamoto.number).rings(sakura.lines.number);
  await suzuki.isAvailable();
  expect((await suzuki.looks()).call).toMatchObject({ id: again, promises: [{ case: id, overdue: true }] });
  await suzuki.answers();
  await suzuki.joins(id, again);

  expect(story.post.lastTo(kobayashi.email).subject).toContain('【催促】山本 和子様');
  const [worst] = await risks();
  expect(worst).toMatchObject({ case: id, level: 'high' });
  expect(worst?.reasons.map(({ is }) => is)).toEqual(expect.arrayContaining(['late', 'rang_again']));

  await story.contact(kobayashi.email).settles(id, 'called_back', '交換品を本日発送します');
  await story.clock.forward({ hours: 1 });
  expect((await risks()).find((each) => each.case === id)?.reasons.map(({ is }) => is) ?? []).not.toContain('late');
});

test('somebody was hurt: one after the other is rung until somebody answers, and then it is the client’s', async () => {
  story = await openStory({ at: '2026-11-20T10:00' });
  const { sakura } = story.cast;
  const suzuki = story.operator('suzuki').person;
  const id = await complains(story, sakura.lines.number, lamp({ safety: 'injury' }));
  const [round] = (await suzuki.asks(roundsOfCase, about(id))).items;
  expect(round).toMatchObject({ why: 'severity', state: 'under_way' });
  const [first, second] = round?.list ?? [];
  const rings = (contact: string | undefined, outcome: 'no_answer' | 'answered', words: string) =>
    suzuki.asks(recordTry, { params: { id: round?.id ?? '' }, body: { contact: contact ?? '', outcome, words } });
  await rings(first?.id, 'no_answer', '');
  expect(await fileOf(story, id)).toMatchObject({ severity: 4, next: { owner: 'agency', what: 'ring_client' } });
  const reached = await rings(second?.id, 'answered', '品質担当に引き継ぎ、1時間以内にお電話するとのこと');
  expect(reached).toMatchObject({ state: 'reached', reached: { name: second?.name } });
  const file = await fileOf(story, id);
  expect(file.next?.what).not.toBe('ring_client');
  expect(file.history.map(({ name }) => name)).toContain('round.reached');
});

test('the caller follows it on the receipt’s page, says how content they are, and is counted when ringing again', async () => {
  story = await openStory({ at: '2026-11-20T10:00' });
  const { sakura } = story.cast;
  const suzuki = story.operator('suzuki').person;
  const watanabe = story.operator('watanabe').person;
  const sakurai = story.contact(sakura.contacts.sakurai.email);
  const id = await complains(story, sakura.lines.number, lamp());
  const { receiptNumber, code } = await suzuki.asks(issueReceipt, { ...about(id), body: {} });
  const page = { params: { token: `${receiptNumber}.${code}` } };
  expect(await story.stranger.asks(openReceipt, page)).toMatchObject({ progress: 'callback_due', mayAnswer: false });

  await sakurai.settles(id, 'called_back');
  const response = { decision: 'granted', correction: '新品と交換', prevention: '出荷前の点灯検査' } as const;
  await sakurai.person.asks(api.respondToOwnComplaint, { ...about(id), body: response });
  await suzuki.asks(api.tellDecision, about(id));
  await watanabe.asks(api.closeComplaint, { ...about(id), body: { ending: 'accepted' } });
  expect(await story.stranger.asks(openReceipt, page)).toMatchObject({ progress: 'closed', mayAnswer: true });
  await story.stranger.asks(answerReceipt, { ...page, body: { answer: 'partly' } });

  await story.clock.forward({ days: 3 });
  await story.caller(yamamoto.number).rings(sakura.lines.number);
  const month = await watanabe.asks(getSatisfaction, { params: { client: sakura.id }, query: { month: '2026-11' } });
  expect(month).toMatchObject({ closed: 1, asked: 1, satisfied: 0, partly: 1, not: 0, rangAgain: 1 });
});

test('taken down twice: the second is found and merged, nothing closes while either is owed, and split it stands as before', async () => {
  story = await openStory({ at: '2026-11-20T10:00' });
  const { sakura } = story.cast;
  const watanabe = story.operator('watanabe').person;
  const first = await complains(story, sakura.lines.number, lamp({}, 'no'));
  await story.clock.forward({ minutes: 20 });
  const second = await complains(story, sakura.lines.number, lamp());
  const { suggestions } = await watanabe.asks(relationsOfCase, about(first));
  expect(suggestions).toMatchObject([{ case: { id: second }, keep: first }]);
  expect(suggestions[0]?.because.map(({ is }) => is)).toContain('same_caller');

  await watanabe.asks(mergeCases, { ...about(first), body: { swallowed: second } });
  const closing = { ...about(first), body: { ending: 'at_once' } } as const;
  expect(await watanabe.tries(api.closeComplaint, closing)).toMatchObject({ code: 'callback_still_open' });

  await watanabe.asks(splitCases, about(second));
  expect(await watanabe.asks(api.closeComplaint, closing)).toMatchObject({ state: 'closed' });
  expect(await fileOf(story, second)).toMatchObject({ state: 'open', callback: { state: 'open' } });
});
