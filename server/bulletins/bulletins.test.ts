import type { sendBulletin as endpoint, WholeBulletin } from '@denwaban/api/bulletins';
import type { AskOf } from '@denwaban/api/endpoint';
import { asUsual, type DayAnswer } from '@denwaban/domain/bulletins';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { cast } from '../../database/cast/index.ts';
import { addClient } from '../clients/add-client.ts';
import { addContact } from '../contacts/add-contact.ts';
import * as events from '../events/store.ts';
import * as hours from '../hours/store.ts';
import type { Outgoing } from '../post/post.ts';
import { allowed, clinic, tanaka } from '../testing/examples.ts';
import { kobayashi, openShift, type Shift, sakurai, watanabe } from '../testing/shift.ts';
import { answerByReply, answerOwnBulletin, openReply } from './answer-bulletin.ts';
import { remindOfBulletin, sendBulletinAgain, takeOverAnswer } from './follow-up.ts';
import { getBulletin, listOwnBulletins } from './list-bulletins.ts';
import { sendBulletin as step } from './send-bulletin.ts';
import { previewBulletin, sendBulletin } from './write-bulletin.ts';

const { aoba, sakura, keyaki } = cast;
const days = ['2026-12-30', '2026-12-31', '2027-01-01'];

let shift: Shift;
let refused: (to: string) => boolean = () => false;
const sent: Outgoing[] = [];

beforeAll(async () => {
  const post = {
    mail: 'configured',
    domain: 'minato.example',
    send: async (letter: Outgoing) => {
      if (refused(letter.to)) return { how: 'failed', why: '550 no such user' } as const;
      sent.push(letter);
      return { how: 'sent' } as const;
    },
  } as const;
  shift = await openShift('2026-11-24T10:00:00+09:00', { post });
});
afterAll(() => shift.close());

const asked = { params: undefined, query: undefined, body: undefined };
type Body = NonNullable<AskOf<typeof endpoint>['body']>;
const yearEnd = {
  kind: 'hours',
  subject: '年末年始の受付時間のご確認',
  words: 'お知らせください。',
  reach: 'owners',
} as const;
const asking: Body = { ...yearEnd, days, answerBy: '2026-12-15', clients: [aoba.id, sakura.id, keyaki.id] };
const typhoon: Body = {
  ...{ kind: 'typhoon', subject: '台風接近', words: '体制を変更します。', reach: 'everyone' },
  clients: [aoba.id, sakura.id],
};
const whole = (body: Body) => ({ ...asked, body: { days: [], answerBy: null, effectiveFrom: null, ...body } });
const sends = async (body: Body) => allowed(await shift.as(watanabe, (tx, who) => sendBulletin(tx, whole(body), who)));
const seen = async (id: string): Promise<WholeBulletin> =>
  allowed(await shift.as(watanabe, (tx) => getBulletin(tx, { ...asked, params: { id } })));
const again = (id: string) => shift.as(watanabe, (tx) => sendBulletinAgain(tx, { params: { id } }));
const historyOf = async (id: string) => (await shift.asHouse((tx) => events.of(tx, id))).map(({ name }) => name);
const lettersTo = (to: string) => sent.filter((letter) => letter.to === to);
const tokenIn = ({ text }: Outgoing) => /\/reply#(\S+)/.exec(text)?.[1] as string;
const copyOf = (bulletin: WholeBulletin, client: string) => bulletin.copies.find((copy) => copy.client === client);

test('every letter is seen before anything is sent, and so is who has no address', async () => {
  const nobody = { ...typhoon, clients: [sakura.id] };
  const seenBefore = allowed(await shift.as(watanabe, (tx, who) => previewBulletin(tx, whole(nobody), who)));
  expect(seenBefore.letters.map(({ to }) => to)).toEqual([
    'kobayashi@example.jp',
    'sakurai@example.jp',
    'matsumoto@example.jp',
  ]);
  expect(seenBefore.letters[1]).toMatchObject({ subject: '【お知らせ】台風接近', clientName: 'さくら通販' });
  expect(seenBefore.letters[1]?.text).toContain('さくら通販\n桜井 千尋 様\n\n体制を変更します。');
  expect(sent).toEqual([]);
  const problems = await shift.as(watanabe, (tx, who) => previewBulletin(tx, whole({ ...asking, days: [] }), who));
  expect(problems).toMatchObject({ problems: [{ field: 'days', code: 'required' }] });
});

test('it is written in steps; a step that comes twice, or after a kill, writes nobody a second time', async () => {
  const { id, total } = await sends(typhoon);
  await Promise.all([
    step(shift.books, { agency: cast.minato.id, id }),
    step(shift.books, { agency: cast.minato.id, id }),
  ]);
  await shift.settle();
  await step(shift.books, { agency: cast.minato.id, id });
  const done = await seen(id);
  expect(done).toMatchObject({ state: 'done', written: total, clients: { all: 2, reached: 2, failed: 0, nobody: 0 } });
  expect(sent.filter(({ text }) => text.includes('体制を変更します。'))).toHaveLength(total);
  expect((await historyOf(id)).filter((name) => name === 'bulletin.sent')).toHaveLength(1);
  expect(done.may).toEqual({ remind: false, sendAgain: false });
});

test('those that did not arrive are sent again, to the address as it is now, under the same key', async () => {
  refused = (to) => to === 'kobayashi@example.jp';
  const { id } = await sends({ ...typhoon, subject: '二度目の台風', clients: [sakura.id] });
  await shift.settle();
  expect(await again(id)).toMatchObject({ code: 'bulletin_nobody_left' });
  for (const minutes of [1, 6, 21]) {
    shift.setTime(`2026-11-24T10:${String(minutes).padStart(2, '0')}:30+09:00`);
    await shift.settle();
  }
  expect(copyOf(await seen(id), sakura.id)?.letters).toMatchObject([
    { contact: '小林 大輔', state: 'failed', why: '550 no such user' },
    { contact: '桜井 千尋', state: 'sent' },
    { contact: '松本 恵', state: 'sent' },
  ]);
  refused = () => false;
  allowed(await again(id));
  await shift.settle();
  const letters = lettersTo('kobayashi@example.jp').filter(({ subject }) => subject.includes('二度目の台風'));
  expect(letters.map(({ key }) => key)).toEqual([`bulletin.${id}.${kobayashi.person}.0`]);
  expect(lettersTo('sakurai@example.jp').filter(({ subject }) => subject.includes('二度目の台風'))).toHaveLength(1);
  expect(await seen(id)).toMatchObject({ clients: { reached: 1, failed: 0 }, may: { sendAgain: false } });
});

test('year-end hours: asked, answered by the link, reminded, and taken over into the special days', async () => {
  const { id } = await sends(asking);
  await shift.settle();
  const letter = lettersTo('sakurai@example.jp').at(-1) as Outgoing;
  expect(letter.text).toContain('対象の日：2026年12月30日（水）から2027年1月1日（金）まで');
  const params = { token: tokenIn(letter) };
  const history = await historyOf(id);
  const page = allowed(await openReply(shift.books, { params }));
  expect(page).toMatchObject({ client: 'さくら通販', contact: '桜井 千尋', answer: null, may: { answer: true } });
  expect(page.days.map(({ holiday }) => holiday)).toEqual([null, null, '元日']);
  expect(await historyOf(id)).toEqual(history);

  const said: DayAnswer[] = [
    { date: '2026-12-30', is: 'periods', periods: [{ from: '10:00', to: '15:00' }] },
    { date: '2026-12-31', is: 'closed' },
    { date: '2027-01-01', is: 'usual' },
  ];
  expect(await answerByReply(shift.books, { params, body: { days: said.slice(1) } })).toMatchObject({
    problems: [{ field: 'days.0', code: 'required' }],
  });
  allowed(await answerByReply(shift.books, { params, body: { days: said } }));
  const dentist = Object.values(aoba.contacts).find(({ role }) => role === 'owner') ?? sakura.contacts.sakurai;
  const asOwner = { ...sakurai, client: aoba.id, person: dentist.id } as typeof sakurai;
  const usual = { params: { id }, body: { days: asUsual({ days }) } };
  allowed(await shift.as(asOwner, (tx, who) => answerOwnBulletin(tx, usual, who)));

  const half = await seen(id);
  expect(half).toMatchObject({ clients: { all: 3, answered: 2, takenOver: 0 }, may: { remind: true } });
  expect(copyOf(half, sakura.id)).toMatchObject({ answer: { days: said, by: '桜井 千尋' }, may: { takeOver: true } });

  const before = sent.length;
  allowed(await shift.as(watanabe, (tx) => remindOfBulletin(tx, { params: { id } })));
  await shift.settle();
  expect(sent.slice(before).map(({ subject }) => subject)).toEqual(['【再度のお願い】年末年始の受付時間のご確認']);

  const takes = (client: string) =>
    shift.as(watanabe, (tx, who) => takeOverAnswer(tx, { params: { id, client } }, who));
  expect(await takes(keyaki.id)).toMatchObject({ code: 'bulletin_unanswered' });
  allowed(await takes(sakura.id));
  expect(await takes(sakura.id)).toMatchObject({ code: 'bulletin_taken_over' });
  const calendar = await shift.asHouse((tx) => hours.calendarOf(tx, sakura.id));
  expect(calendar?.exceptions.filter(({ date }) => days.includes(date))).toEqual([
    { date: '2026-12-30', periods: [{ from: '10:00', to: '15:00' }], why: yearEnd.subject },
    { date: '2026-12-31', periods: [], why: yearEnd.subject },
  ]);
  expect(await answerByReply(shift.books, { params, body: { days: said } })).toMatchObject({
    code: 'bulletin_taken_over',
  });
});

test('a client without an address stands apart until there is one', async () => {
  const manager = { ...watanabe, role: 'manager' } as typeof watanabe;
  const company = allowed(await shift.as(manager, (tx) => addClient(tx, { ...asked, body: clinic })));
  const { id } = await sends({ ...asking, subject: '住所のない相手', clients: [company.id] });
  await shift.settle();
  expect(await seen(id)).toMatchObject({ state: 'done', clients: { all: 1, reached: 0, nobody: 1 } });
  expect(await again(id)).toMatchObject({ code: 'bulletin_nobody_left' });
  const params = { client: company.id };
  allowed(await shift.as(manager, (tx) => addContact(tx, { ...asked, params, body: tanaka })));
  allowed(await again(id));
  await shift.settle();
  expect(await seen(id)).toMatchObject({ clients: { reached: 1, nobody: 0 } });
  expect(lettersTo(tanaka.email)).toHaveLength(1);
});

test('each company sees what was written to it, and a token opens nothing but its own copy', async () => {
  const own = await shift.as(kobayashi, (tx, who) => listOwnBulletins(tx, { ...asked, query: { limit: 50 } }, who));
  const subjects = allowed(own).items.map(({ subject }) => subject);
  expect(subjects).toContain(yearEnd.subject);
  expect(subjects).not.toContain('住所のない相手');
  expect(await openReply(shift.books, { params: { token: 'a-token-that-nobody-was-ever-given' } })).toMatchObject({
    code: 'not_found',
  });
  const params = {
    token: tokenIn(lettersTo('sakurai@example.jp').filter(({ text }) => text.includes('/reply#'))[0] as Outgoing),
  };
  shift.setTime('2027-02-01T10:00:00+09:00');
  expect(await openReply(shift.books, { params })).toMatchObject({ code: 'link_expired' });
});
