// 1次受け and 2次受け: what is taken, what is answered, and what is rung back about.
import * as api from '@denwaban/api/complaints';
import { checkIdentity } from '@denwaban/api/identity';
import { lookUp } from '@denwaban/api/lookups';
import { afterEach, expect, test } from 'vitest';
import { yamamoto } from '../messages.ts';
import { openStory, type Story } from '../story.ts';
import { about, complains, fileOf, lamp, longWait, told } from './complaining.ts';

let story: Story;
afterEach(() => story.end());

test('1次受け, about the service: taken and reported, and the client rings back and decides by itself', async () => {
  story = await openStory({ at: '2026-11-20T10:00' });
  const { aoba } = story.cast;
  const mori = story.contact(aoba.contacts.mori.email);
  const watanabe = story.operator('watanabe').person;
  const id = await complains(story, aoba.lines.number, longWait());
  expect(await fileOf(story, id)).toMatchObject({
    ...{ tier: 1, fallbackReason: null, callback: { promise: '担当者より折り返しご連絡いたします' } },
    next: { owner: 'client' },
  });
  await mori.settles(id, 'called_back', 'お詫びし、次回は待ち時間をお伝えすると約束しました');
  const response = {
    decision: 'granted',
    correction: '院長よりお詫び',
    prevention: '遅れは受付でお知らせする',
  } as const;
  await mori.person.asks(api.respondToOwnComplaint, { ...about(id), body: response });
  await watanabe.asks(api.tellDecision, about(id));
  const closing = { ending: 'accepted', words: '' } as const;
  expect(await watanabe.asks(api.closeComplaint, { ...about(id), body: closing })).toMatchObject({ state: 'closed' });
});

test('2次受け, covered by the manual: answered in the call, content, and closed with a supervisor’s approval', async () => {
  story = await openStory({ at: '2026-11-20T10:00' });
  const { sakura } = story.cast;
  const suzuki = story.operator('suzuki').person;
  const watanabe = story.operator('watanabe').person;
  const id = await complains(story, sakura.lines.number, lamp({ emotionEnd: '0' }, 'no'));
  expect(await fileOf(story, id)).toMatchObject({ tier: 2, treatment: 'answer', fallbackReason: null, callback: null });
  const closing = { ending: 'at_once', words: '交換の手順をご案内し、ご納得いただいた' } as const;
  await suzuki.asks(api.askClosing, { ...about(id), body: closing });
  expect(await watanabe.tries(api.closeComplaint, { ...about(id), body: closing })).toMatchObject({ state: 'closed' });
});

test('2次受け, beyond what may be offered: it falls back to a callback, and says why', async () => {
  story = await openStory({ at: '2026-11-20T10:00' });
  const { sakura } = story.cast;
  const id = await complains(story, sakura.lines.number, lamp({ fallbackReason: 'beyond_limit' }));
  expect(await fileOf(story, id)).toMatchObject({
    ...{ tier: 2, treatment: 'answer', fallbackReason: 'beyond_limit', callback: { state: 'open' } },
    next: { owner: 'client' },
  });
});

test('2次受け, about a member of staff: no callback, and the one named is not the one who hears of it', async () => {
  story = await openStory({ at: '2026-11-20T10:00' });
  const { sakura } = story.cast;
  const { kobayashi } = sakura.contacts;
  const rude = lamp({ severity: 'opinion', category: 'manner', namedEmployee: kobayashi.id });
  const id = await complains(story, sakura.lines.number, { ...rude, complaintAbout: 'staff', askedFor: '小林' });
  const file = await fileOf(story, id);
  expect(file).toMatchObject({ tier: 2, callback: null });
  expect(file.relay?.chain[0]?.id).not.toBe(kobayashi.id);
  const response = { decision: 'granted', correction: '指導する', prevention: '研修' } as const;
  const own = story.person(kobayashi.email);
  const tried = await own.tries(api.respondToOwnComplaint, { ...about(id), body: response });
  expect(tried).toMatchObject({ code: 'not_allowed' });
});

test('ten minutes before the client closes, what is promised is for when it opens again', async () => {
  story = await openStory({ at: '2026-11-20T19:50' });
  const { sakura } = story.cast;
  const id = await complains(story, sakura.lines.number, lamp());
  const { callback, complaint } = await fileOf(story, id);
  const opens = new Date('2026-11-21T00:00:00Z');
  expect(new Date(callback?.targetAt ?? '').getTime()).toBeGreaterThan(opens.getTime());
  expect(new Date(complaint?.next?.by ?? '').getTime()).toBeGreaterThan(opens.getTime());
});

test('a caller who is not who the order says hears nothing of it, and is rung back', async () => {
  story = await openStory({ at: '2026-11-20T10:00' });
  await story.filesArrive();
  const { sakura } = story.cast;
  const suzuki = story.operator('suzuki');
  await suzuki.isAvailable();
  await story.caller(yamamoto.number).rings(sakura.lines.number);
  const call = await suzuki.answers();
  const says = (name: string) =>
    suzuki.person.asks(checkIdentity, {
      params: { id: call },
      body: { who: { is: 'self' }, given: { order_number: 'SK-204812', name } },
    });
  let standing = await says('田中 花子');
  while (standing.next?.is === 'try_again') standing = await says('田中 花子');
  expect(standing).toMatchObject({ isMatched: false, triesLeft: 0, next: { is: 'callback', because: 'not_matched' } });
  const looked = suzuki.person.tries(lookUp, { params: { id: call }, body: { orderNumber: 'SK-204812' } });
  expect(await looked).toMatchObject({ refused: expect.any(String) });

  const { id } = await suzuki.takesMessage(lamp({ fallbackReason: 'not_identified' }), call);
  expect(await fileOf(story, id)).toMatchObject({ fallbackReason: 'not_identified', callback: { state: 'open' } });
});

test('a consumer centre is answered nothing: name and reference are taken, and the client is rung at once', async () => {
  story = await openStory({ at: '2026-11-20T10:00' });
  const { sakura } = story.cast;
  const id = await complains(story, sakura.lines.number, {
    ...{ ...lamp({}, 'no'), callerKind: 'consumer_centre', callerReference: '相談番号 2026-1187・相談員 横田様' },
    complaint: told,
  });
  expect(await fileOf(story, id)).toMatchObject({
    ...{ callerKind: 'consumer_centre', callerReference: { given: '相談番号 2026-1187・相談員 横田様' } },
    ...{ urgency: 'urgent', next: { owner: 'agency', what: 'ring_client' } },
  });
});
