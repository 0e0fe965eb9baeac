import * as cases from '@denwaban/api/cases';
import * as api from '@denwaban/api/complaints';
import { getUsage } from '@denwaban/api/usage';
import { afterEach, expect, test } from 'vitest';
import { faultyLamp, whitening } from '../messages.ts';
import { openStory, type Story } from '../story.ts';
import { about, complains, fault, fileOf, told } from './complaining.ts';

let story: Story;
afterEach(() => story.end());

const reads = (id: string) => fileOf(story, id);
const closing = { ending: 'accepted', words: '' } as const;

test('2次受け, a fault of the goods: called back, answered, told, accepted, and approved by a supervisor', async () => {
  story = await openStory({ at: '2026-11-20T10:00' });
  const { sakura } = story.cast;
  const suzuki = story.operator('suzuki').person;
  const watanabe = story.operator('watanabe').person;
  const sakurai = story.contact(sakura.contacts.sakurai.email);
  const id = await complains(story, sakura.lines.number, { ...faultyLamp(), complaint: { ...told, ...fault } });
  expect(await reads(id)).toMatchObject({ complaint: { state: 'assessed', severity: 2 }, next: { owner: 'client' } });

  await sakurai.settles(id, 'called_back');
  const response = { decision: 'granted', correction: '新品と交換', prevention: '出荷前の点灯検査' } as const;
  await sakurai.person.asks(api.respondToOwnComplaint, { ...about(id), body: response });
  await suzuki.asks(api.tellDecision, about(id));
  const asked = await suzuki.asks(api.askClosing, { ...about(id), body: closing });
  expect(asked.next).toMatchObject({ owner: 'agency', what: 'approve_closing' });
  const closed = await watanabe.asks(api.closeComplaint, { ...about(id), body: closing });
  expect(closed).toMatchObject({ state: 'closed', next: null, complaint: { ended: { ending: 'accepted' } } });
});

test('1次受け, about a member of staff: apologised and reported to who takes complaints, no callback, closed as heard', async () => {
  story = await openStory({ at: '2026-11-20T10:00' });
  const { aoba } = story.cast;
  const named = aoba.contacts.mori.id;
  const draft = whitening();
  const id = await complains(story, aoba.lines.number, {
    ...{ ...draft, kind: 'complaint', complaintAbout: 'staff', addressee: named, askedFor: '森' },
    callback: { ...draft.callback, wanted: '' },
    complaint: { ...told, ...fault, severity: 'opinion', category: 'manner', namedEmployee: named },
  });
  const file = await reads(id);
  expect(file).toMatchObject({ tier: 1, callback: null, complaint: { severity: 1 } });
  expect(file.relay?.chain.at(-1)?.id).toBe(named);
  expect(file.relay?.chain[0]?.id).not.toBe(named);
  const heard = { ending: 'no_answer_wanted', words: 'お詫びしご報告のみ' } as const;
  const watanabe = story.operator('watanabe').person;
  expect(await watanabe.asks(api.closeComplaint, { ...about(id), body: heard })).toMatchObject({ state: 'closed' });
});

test('somebody hurt, out of the client’s hours: the client is being rung when the message is taken, and the clock is the wall’s', async () => {
  story = await openStory({ at: '2026-11-21T19:50' });
  const { sakura } = story.cast;
  const injury = { ...told, ...fault, safety: 'injury' };
  const id = await complains(story, sakura.lines.number, { ...faultyLamp(), complaint: injury });
  expect(await reads(id)).toMatchObject({
    ...{ severity: 4, urgency: 'urgent', next: { owner: 'agency', what: 'ring_client' } },
    complaint: { next: { by: '2026-11-21T11:50:00.000Z' } },
  });
});

test('a silent client is overdue on its own clock, and the supervisors and the client are told once', async () => {
  story = await openStory({ at: '2026-11-20T10:00' });
  const { sakura } = story.cast;
  const quiet = { ...faultyLamp(), callback: { ...faultyLamp().callback, wanted: 'no' } };
  const id = await complains(story, sakura.lines.number, { ...quiet, complaint: { ...told, ...fault } });
  await story.clock.to('2026-11-20T18:01');
  await story.clock.forward({ minutes: 30 });
  const { history, next } = await reads(id);
  expect(history.filter(({ name }) => name === 'complaint.overdue')).toHaveLength(1);
  expect(next).toMatchObject({ overdue: true });
  const letters = story.post.letters.filter(({ subject }) => subject.includes('クレーム対応の期限超過'));
  expect(letters.map(({ to }) => to)).toContain(story.cast.minato.staff.watanabe.email);
  expect(new Set(letters.map(({ to }) => to)).size).toBe(letters.length);
});

test('the client declines, the caller refuses and goes elsewhere; it stays open, is watched, and can end and begin again', async () => {
  story = await openStory({ at: '2026-11-20T10:00' });
  const { sakura } = story.cast;
  const watanabe = story.operator('watanabe').person;
  const sakurai = story.contact(sakura.contacts.sakurai.email);
  const quiet = { ...faultyLamp(), callback: { ...faultyLamp().callback, wanted: 'no' } };
  const id = await complains(story, sakura.lines.number, { ...quiet, complaint: { ...told, ...fault } });
  const response = {
    decision: 'declined',
    correction: '保証期間外のため',
    prevention: '期間の表示を大きくする',
  } as const;
  await sakurai.person.asks(api.respondToOwnComplaint, { ...about(id), body: response });
  await watanabe.asks(api.tellDecision, about(id));
  await watanabe.asks(api.noteRefusal, {
    ...about(id),
    body: { toldOf: ['consumer_centre', 'adr'], words: '納得できない' },
  });
  const external = await watanabe.asks(api.noteExternal, { ...about(id), body: { body: '消費生活センター' } });
  expect(external).toMatchObject({
    state: 'open',
    complaint: { state: 'external' },
    next: { owner: 'agency', what: 'watch' },
  });
  await watanabe.asks(api.closeComplaint, { ...about(id), body: closing });
  const again = await sakurai.person.asks(api.reopenOwnComplaint, about(id));
  expect(again).toMatchObject({ complaint: { state: 'reopened' }, next: { owner: 'client', what: 'respond' } });
});

test('about our own operator: the supervisors have it, the operator has not, and the call is not charged', async () => {
  story = await openStory({ at: '2026-11-20T10:00' });
  const { sakura } = story.cast;
  const quiet = { ...faultyLamp(), callback: { ...faultyLamp().callback, wanted: '' } };
  const id = await complains(story, sakura.lines.number, {
    ...quiet,
    complaintAbout: 'operator',
    complaint: { ...told, ...fault },
  });
  const suzuki = story.operator('suzuki').person;
  expect((await suzuki.asks(cases.getCase, about(id))).complaint?.may.handle).toBe(false);
  expect(await reads(id)).toMatchObject({
    callback: null,
    complaint: { next: { side: 'agency' }, may: { judge: true } },
  });
  const nakamura = story.person(story.cast.minato.staff.nakamura.email);
  const usage = await nakamura.asks(getUsage, { params: { client: sakura.id }, query: {} });
  expect(usage.lines[0]).toMatchObject({ counted: false, rule: 'own_fault' });
});
