import { ownRounds, recordTry, roundsOfCase, standDownRound, startRound } from '@denwaban/api/rounds';
import { afterEach, expect, test } from 'vitest';
import { leakingCeiling } from './messages.ts';
import { openStory, type Story } from './story.ts';

let story: Story;
afterEach(() => story.end());

test('nobody answers the round: the supervisor hears of it, it begins again, and the second person it reaches has the message', async () => {
  // A Friday night; water comes through a ceiling.
  story = await openStory({ at: '2026-11-20T22:30' });
  const { keyaki, minato } = story.cast;
  const ito = story.operator('ito');
  const about = await leakTaken(ito);
  const begun = await ito.person.asks(startRound, { params: { id: about }, body: { why: 'emergency' } });
  expect(begun).toMatchObject({ state: 'under_way', why: 'emergency', clientName: 'けやき住宅管理' });
  const rings = (contact: string, outcome: 'answered' | 'no_answer' | 'voicemail', words = '') =>
    ito.person.asks(recordTry, { params: { id: begun.id }, body: { contact, outcome, words } });
  const round = async () => (await ito.person.asks(roundsOfCase, { params: { id: about } })).items[0];

  // Nobody takes the receiver for five minutes: it is said.
  await story.clock.forward({ minutes: 5 });
  expect(await round()).toMatchObject({ idleSince: '2026-11-20T13:30:00.000Z' });

  for (const { id } of begun.list) await rings(id, 'no_answer');
  expect(await round()).toMatchObject({ state: 'exhausted', next: null, againAt: '2026-11-20T13:50:00.000Z' });
  await story.clock.forward({ minutes: 15 });
  const again = await round();
  expect(again).toMatchObject({ state: 'under_way', pass: 2 });

  const [first, second] = again?.list ?? [];
  await rings(first?.id ?? '', 'voicemail');
  await rings(second?.id ?? '', 'answered', '30分以内に現地へ向かうとのこと');
  expect(await round()).toMatchObject({ state: 'reached', reached: { name: second?.name }, may: { standDown: false } });
  expect((await ito.reads(about)).relay).toMatchObject({
    state: 'acknowledged',
    acknowledgedBy: { name: second?.name },
  });

  // The client's people see who of them was rung, by whom in the name they know.
  const shimizu = story.person(keyaki.contacts.shimizu.email);
  const { items } = await shimizu.asks(ownRounds, { params: { id: about } });
  expect(items).toMatchObject([{ state: 'reached', words: '30分以内に現地へ向かうとのこと' }]);
  expect(items[0]?.tries.map(({ by }) => by)).toEqual(Array(begun.list.length + 2).fill(minato.staff.ito.businessName));
});

test('only a supervisor ends a round that has reached nobody, and says why', async () => {
  story = await openStory({ at: '2026-11-20T22:30' });
  const ito = story.operator('ito');
  const about = await leakTaken(ito);
  const { id } = await ito.person.asks(startRound, { params: { id: about }, body: { why: 'asked' } });
  const why = { params: { id }, body: { why: '水はすでに止まったとのこと' } };
  expect(await ito.person.tries(standDownRound, why)).toMatchObject({ code: 'not_allowed' });
  const watanabe = story.operator('watanabe').person;
  expect(await watanabe.asks(standDownRound, why)).toMatchObject({ state: 'stood_down', stoodDownBy: '渡辺' });
  await story.clock.forward({ hours: 2 });
  expect((await watanabe.asks(roundsOfCase, { params: { id: about } })).items).toMatchObject([{ state: 'stood_down' }]);
});

async function leakTaken(ito: ReturnType<Story['operator']>): Promise<string> {
  await ito.isAvailable();
  await story.caller('080-1234-0001').rings(story.cast.keyaki.lines.number);
  await ito.answers();
  const { id } = await ito.takesMessage(leakingCeiling());
  await ito.hangsUp();
  await ito.finishes();
  return id;
}
