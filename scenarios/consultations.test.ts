import { listCallbacks } from '@denwaban/api/callbacks';
import {
  answerConsultation,
  askClient,
  consultationsOfCase,
  listConsultations,
  listOwnConsultations,
} from '@denwaban/api/consultations';
import { afterEach, expect, test } from 'vitest';
import { faultyLamp, yamamoto } from './messages.ts';
import { openStory, type Story } from './story.ts';

let story: Story;
afterEach(() => story.end());

test('a question is answered and the caller is rung back in time', async () => {
  story = await openStory({ at: '2026-11-20T10:00' });
  const { kobayashi } = story.cast.sakura.contacts;
  const suzuki = story.operator('suzuki');
  const about = await lampTaken(suzuki);
  const asked = await suzuki.person.asks(askClient, {
    params: { id: about },
    body: { question: '読書灯の交換品は、いつお届けできますか。', by: 'portal' },
  });
  expect(asked).toMatchObject({ to: { name: '小林 大輔' }, dueAt: '2026-11-20T02:00:00.000Z' });

  // A letter leads to the portal, where the question waits with its clock.
  const letter = story.post.lastTo(kobayashi.email);
  expect(letter.subject).toBe('【確認依頼】山本 和子 様／LED読書灯が点灯しない');
  expect(letter.text).toContain('/portal/consultations');
  await story.clock.forward({ minutes: 40 });
  const portal = story.person(kobayashi.email);
  const { items } = await portal.asks(listOwnConsultations, { query: {} });
  expect(items).toMatchObject([{ id: asked.id, overdue: false, may: { answer: true, withdraw: false } }]);
  await portal.asks(answerConsultation, { params: { id: asked.id }, body: { words: '火曜日にお届けします' } });

  // Now it is the agency's to say, against a clock of its own.
  const { items: owed } = await suzuki.person.asks(listCallbacks, { query: {} });
  const passedOn = owed.find((each) => each.case === about);
  expect(passedOn).toMatchObject({ state: 'passed_on', words: '火曜日にお届けします', overdue: false });
  await story.clock.forward({ minutes: 20 });
  expect(await suzuki.passesOn(passedOn?.id ?? '')).toMatchObject({ result: 'told_by_agency', overdue: false });
  expect((await suzuki.reads(about)).callback).toMatchObject({ state: 'done', words: '火曜日にお届けします' });
});

test('the client stays silent: one after the other is asked, it stands on the list of what is overdue, and a late answer still goes back', async () => {
  story = await openStory({ at: '2026-11-20T10:00' });
  const { kobayashi, sakurai, matsumoto } = story.cast.sakura.contacts;
  const suzuki = story.operator('suzuki');
  const watanabe = story.operator('watanabe').person;
  const about = await lampTaken(suzuki);
  const asked = await suzuki.person.asks(askClient, {
    params: { id: about },
    body: { question: '返送料はどちらの負担ですか。', by: 'portal', withinMinutes: 30 },
  });
  const written = () => story.post.letters.filter(({ subject }) => subject.includes('確認依頼')).map(({ to }) => to);
  const overdue = () => watanabe.asks(listConsultations, { query: { state: 'overdue' } });

  await story.clock.forward({ minutes: 29 });
  expect((await overdue()).items).toEqual([]);
  await story.clock.forward({ minutes: 61 });
  expect(written()).toEqual([kobayashi, sakurai, matsumoto, kobayashi].map(({ email }) => email));
  expect((await overdue()).items).toMatchObject([
    { id: asked.id, overdueSince: '2026-11-20T01:30:00.000Z', to: { name: '小林 大輔' } },
  ]);

  await story.person(sakurai.email).asks(answerConsultation, {
    params: { id: asked.id },
    body: { words: '当社負担です', forManual: true },
  });
  await story.clock.forward({ hours: 3 });
  expect(written()).toHaveLength(4);
  const { items } = await watanabe.asks(consultationsOfCase, { params: { id: about } });
  expect(items).toMatchObject([{ state: 'answered', settledBy: '桜井 千尋', forManual: true, overdue: false }]);
  expect((await suzuki.reads(about)).callback).toMatchObject({ state: 'passed_on', words: '当社負担です' });
});

async function lampTaken(suzuki: ReturnType<Story['operator']>): Promise<string> {
  await suzuki.isAvailable();
  await story.caller(yamamoto.number).rings(story.cast.sakura.lines.number);
  await suzuki.answers();
  const { id } = await suzuki.takesMessage(faultyLamp());
  await suzuki.hangsUp();
  await suzuki.finishes();
  return id;
}
