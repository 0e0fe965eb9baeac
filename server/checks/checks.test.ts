// From the message taken to the message trusted: looked at before it goes, corrected, remarked on and listened to again.
import { addDays, dayOf } from '@denwaban/domain/hours';
import { isRefusal } from '@denwaban/domain/refusals';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { cast } from '../../database/cast/index.ts';
import { getCase } from '../cases/get-case.ts';
import { listCases } from '../cases/list-cases.ts';
import { correctCase } from '../corrections/correct-case.ts';
import { getFigures } from '../figures/get-figures.ts';
import { listLetters } from '../post/list-letters.ts';
import { openPost } from '../post/post.ts';
import { acknowledgeMessage } from '../relays/inbox/acknowledge-message.ts';
import { getMessage } from '../relays/inbox/get-message.ts';
import { listInbox } from '../relays/inbox/list-inbox.ts';
import { openLink, remarkByLink } from '../relays/links.ts';
import { errorRates, ownErrorRates } from '../remarks/error-rates.ts';
import { listRemarks } from '../remarks/list-remarks.ts';
import { remarkOnMessage } from '../remarks/make-remark.ts';
import { settleRemark, takeRemark } from '../remarks/settle-remark.ts';
import { searchOwn } from '../search/search.ts';
import type { Asker } from '../shell/ask.ts';
import { allowed } from '../testing/examples.ts';
import { type Mailbox, openMailbox, type ReceivedLetter } from '../testing/mailbox.ts';
import { aFault, aReport, ito, kobayashi, openShift, type Shift, sakurai, suzuki, watanabe } from '../testing/shift.ts';
import { getCheck } from './get-check.ts';
import { listChecks } from './list-checks.ts';
import { passCheck } from './pass-check.ts';
import { getCheckPolicies, setCheckPolicy, setClientCheckPolicy, setTraining } from './policy/policies.ts';

const day = '2026-05-07';
const at = (time: string) => shift.setTime(`${day}T${time}:00+09:00`);
const sakura = cast.sakura.id;
let mailbox: Mailbox;
let shift: Shift;

beforeAll(async () => {
  mailbox = await openMailbox();
  const from = 'みなと電話代行 <desk@minato.example.jp>';
  shift = await openShift(`${day}T10:42:00+09:00`, { post: openPost({ kind: 'smtp', url: mailbox.url, from }) });
  await policyIs({ trainees: true, complaints: true, minutes: 10 });
});
beforeEach(async () => {
  at('10:42');
  mailbox.received.length = 0;
});
afterEach(async () => {
  await inTraining(false);
  await shift.asHouse(async (tx) => {
    await tx.q.deleteFrom('due').where('agency_id', '=', tx.agency).execute();
  });
});
afterAll(async () => {
  await shift.close();
  await mailbox.close();
});

const policyIs = (body: { trainees: boolean; complaints: boolean; minutes: number }) =>
  shift.as(watanabe, async (tx) => setCheckPolicy(tx, { params: undefined, query: undefined, body }));
const inTraining = (trainee: boolean) =>
  shift.as(watanabe, async (tx) =>
    setTraining(tx, { params: { id: suzuki.person }, query: undefined, body: { trainee } }),
  );
const aboutToArrive = (id: string) => ({ params: { id }, query: undefined, body: undefined });
const fileOf = async (id: string) =>
  allowed(await shift.as(watanabe, (tx, who) => getCase(tx, aboutToArrive(id), who)));
const messageOf = (id: string, who: Asker = kobayashi) =>
  shift.as(who, (tx, asker) => getMessage(tx, { params: { id } }, asker));
const unread = async () =>
  (await shift.as(kobayashi, (tx, who) => listInbox(tx, { query: { box: 'unread', limit: 100 } }, who))).items;
const checks = (state: 'waiting' | 'passed' = 'waiting') =>
  shift.as(watanabe, (tx, who) => listChecks(tx, { query: { state, limit: 50 } }, who));
const passes = (id: string, who: Asker = watanabe) =>
  shift.as(who, (tx, asker) => passCheck(tx, { params: { id } }, asker));
type Correcting = Partial<Parameters<typeof correctCase>[1]['body']>;
const corrects = (id: string, body: Correcting, who: Asker = watanabe) =>
  shift.as(who, (tx, asker) =>
    correctCase(
      tx,
      {
        params: { id },
        query: undefined,
        body: { typed: {}, why: 'our_error', words: '録音を聞き直しました。', remark: null, ...body },
      },
      asker,
    ),
  );
const letterTo = (address: string) => mailbox.received.filter(({ recipients }) => recipients.includes(address));
const historyOf = async (id: string) => (await fileOf(id)).history.map(({ name }) => name);

function tokenIn({ text = '' }: ReceivedLetter): string {
  return text.match(/https:\/\/denwa\.example\.jp\/letter#(\S+)/)?.[1] ?? '';
}

test('what a trainee took waits: nobody at the client sees it, and everybody here does', async () => {
  await inTraining(true);
  const { id, receiptNumber } = await shift.takes(aFault({ summary: '見習いの聞いた不具合' }));
  await shift.settle();
  expect(mailbox.received).toEqual([]);
  expect(await messageOf(id)).toMatchObject({ code: 'not_found' });
  expect((await unread()).map((message) => message.case)).not.toContain(id);
  const found = await shift.as(kobayashi, (tx) =>
    searchOwn(tx, { query: { q: '見習いの聞いた', limit: 20 } } as never),
  );
  expect(JSON.stringify(found)).not.toContain(receiptNumber);

  const file = await fileOf(id);
  expect(file).toMatchObject({ held: true, relay: null, check: { state: 'held', until: '2026-05-07T01:52:00.000Z' } });
  const listed = await shift.as(ito, (tx) => listCases(tx, { query: { state: 'open', limit: 50 } } as never));
  expect(listed.items.find((each) => each.id === id)).toMatchObject({ held: true });
  const waiting = await checks();
  expect(waiting).toMatchObject({ held: 1, items: [{ case: id, reasons: ['trainee'], takenBy: { name: '鈴木' } }] });
});

test('the supervisor sees it as the client will, mends it, and lets it go: nothing of it looks corrected there', async () => {
  await inTraining(true);
  const { id } = await shift.takes(aFault());
  const shown = allowed(await shift.as(watanabe, (tx, who) => getCheck(tx, aboutToArrive(id), who)));
  expect(shown.letter.subject).toBe('【要折り返し】山本 太郎様／商品不具合／10:42');
  expect(shown.letter.body).toContain('ここに宛先の方だけのリンクが入ります');
  expect(shown.message).toMatchObject({ case: id, callerName: '山本 太郎', corrections: [] });

  const mended = allowed(
    await corrects(id, { typed: { callerName: '山元 太郎' }, words: '録音では「ヤマモト」は山元様' }),
  );
  expect(mended).toMatchObject({ number: 1, sent: false, by: { name: '渡辺' } });
  expect(await passes(id, suzuki)).toMatchObject({ code: 'check_by_taker' });
  at('10:45');
  expect(allowed(await passes(id))).toMatchObject({ state: 'passed', passedBy: { name: '渡辺' }, releasedAt: null });
  await shift.settle();
  const [letter] = mailbox.received as [ReceivedLetter];
  expect(letter.subject).toBe('【要折り返し】山元 太郎様／商品不具合／10:42');
  expect(letter.text).not.toContain('訂正');
  expect(await messageOf(id)).toMatchObject({ callerName: '山元 太郎', corrections: [] });
  expect(await fileOf(id)).toMatchObject({
    held: false,
    corrections: [{ changes: [{ field: 'callerName', before: '山本 太郎', after: '山元 太郎' }], sent: false }],
  });
  expect(await historyOf(id)).toEqual(expect.arrayContaining(['check.asked', 'correction.made', 'check.passed']));
  expect(await passes(id)).toMatchObject({ code: 'check_already_passed' });
  await shift.settle();
  expect(mailbox.received).toHaveLength(1);
});

test('nobody looked: it goes by itself, once, says so, and is looked at afterwards', async () => {
  await inTraining(true);
  const { id } = await shift.takes(aReport());
  at('10:51');
  await shift.settle();
  expect(mailbox.received).toEqual([]);
  at('10:52');
  await shift.settle();
  await shift.settle();
  expect(mailbox.received.map(({ subject }) => subject)).toEqual(['【ご報告のみ】山本 太郎様／お届けのお礼／10:42']);
  expect((await fileOf(id)).check).toMatchObject({ state: 'released', releasedWhy: 'time', may: { pass: true } });
  expect((await checks()).items.map((each) => each.case)).toContain(id);
  at('11:30');
  allowed(await passes(id));
  await shift.settle();
  expect(mailbox.received).toHaveLength(1);
  expect((await checks('passed')).items[0]).toMatchObject({
    case: id,
    releasedWhy: 'time',
    releasedAt: '2026-05-07T01:52:00.000Z',
    passedAt: '2026-05-07T02:30:00.000Z',
  });
});

test('what is urgent goes at once, and is looked at afterwards', async () => {
  await inTraining(true);
  const { id } = await shift.takes(aFault({ urgency: 'urgent' }));
  await shift.settle();
  expect(mailbox.received.map(({ subject }) => subject)).toEqual(['【至急】山本 太郎様／商品不具合／10:42']);
  expect((await fileOf(id)).check).toMatchObject({ state: 'released', releasedWhy: 'urgent' });
});

test('what was agreed with a client outweighs what holds for all', async () => {
  const setFor = (policy: { trainees: boolean; complaints: boolean; minutes: number } | null) =>
    shift.as(watanabe, (tx) =>
      setClientCheckPolicy(tx, { params: { client: sakura }, query: undefined, body: { policy } }),
    );
  await inTraining(true);
  await setFor({ trainees: false, complaints: true, minutes: 3 });
  const { id } = await shift.takes(aReport());
  expect((await fileOf(id)).check).toBeNull();
  const agreed = await shift.as(watanabe, (tx) => getCheckPolicies(tx));
  expect(agreed.clients.find(({ client }) => client.id === sakura)?.policy).toMatchObject({ minutes: 3 });
  expect(agreed.people.filter(({ trainee }) => trainee).map(({ person }) => person.name)).toEqual(['鈴木']);
  await setFor(null);
  const { id: other } = await shift.takes(aReport({ summary: '別のお礼' }));
  expect((await fileOf(other)).check).toMatchObject({ state: 'held' });
});

/** Sent, confirmed and taken on by 小林. */
async function told() {
  const { id } = await shift.takes(aFault({ addressee: kobayashi.person }));
  await shift.settle();
  allowed(
    await shift.as(kobayashi, (tx, who) => acknowledgeMessage(tx, { params: { id }, body: { claim: true } }, who)),
  );
  mailbox.received.length = 0;
  return id;
}

test('a corrected report goes again, marked, to who has it in hand, who confirms anew; the callback goes to the right number', async () => {
  const id = await told();
  at('11:00');
  allowed(await corrects(id, { typed: { callerNumber: '090-1234-5679' }, words: '下4桁を聞き違えていました。' }));
  await shift.settle();
  const [letter, ...more] = mailbox.received as [ReceivedLetter];
  expect(more).toEqual([]);
  expect(letter.recipients).toEqual(['kobayashi@example.jp']);
  expect(letter.subject).toBe('【訂正】【要折り返し】山本 太郎様／商品不具合／10:42');
  expect(letter.text).toContain('ご連絡先：090-1234-5678 → 090-1234-5679\n折り返し先：090-1234-5678 → 090-1234-5679');
  expect(letter.text).toContain('下4桁を聞き違えていました。');

  const message = allowed(await messageOf(id));
  expect(message).toMatchObject({
    relay: { state: 'awaiting', may: { acknowledge: true } },
    callback: { number: '+819012345679', claimedBy: { name: '小林 大輔' } },
    corrections: [{ number: 1, sent: true, changes: [{ field: 'callerNumber' }, { field: 'callbackNumber' }] }],
  });
  expect(JSON.stringify(message.corrections)).not.toContain('渡辺');
  expect((await unread()).map((each) => each.case)).toContain(id);
  const linked = allowed(await openLink(shift.books, { params: { token: tokenIn(letter) } }));
  expect(linked).toMatchObject({ state: 'waiting', corrected: ['callerNumber', 'callbackNumber'] });
  allowed(
    await shift.as(kobayashi, (tx, who) => acknowledgeMessage(tx, { params: { id }, body: { claim: false } }, who)),
  );
  expect((await fileOf(id)).relay).toMatchObject({ state: 'acknowledged' });
});

test('corrected twice each goes once, tells both changes, and the same again is no correction', async () => {
  const id = await told();
  allowed(await corrects(id, { typed: { callerName: '山元 太郎' } }));
  await shift.settle();
  expect(await corrects(id, { typed: { callerName: '山元 太郎' } })).toMatchObject({ code: 'nothing_to_correct' });
  allowed(await corrects(id, { typed: { summary: '商品の初期不良' }, why: 'caller_changed', words: 'お客様より' }));
  await shift.settle();
  await shift.settle();
  expect(mailbox.received.map(({ subject }) => subject)).toEqual([
    '【訂正】【要折り返し】山元 太郎様／商品不具合／10:42',
    '【訂正】【要折り返し】山元 太郎様／商品の初期不良／10:42',
  ]);
  expect(mailbox.received[1]?.text).toMatch(/お名前：山本 太郎 → 山元 太郎[\s\S]*ご用件：商品不具合 → 商品の初期不良/);
  expect(new Set(mailbox.received.map(({ messageId }) => messageId)).size).toBe(2);
});

test('it was for somebody else: the right one gets the report, and who had it is told that it was wrong', async () => {
  const id = await told();
  allowed(await corrects(id, { typed: { addressee: sakurai.person }, words: '宛先を取り違えました。' }));
  await shift.settle();
  const [toRight] = letterTo('sakurai@example.jp') as [ReceivedLetter];
  const [toWrong] = letterTo('kobayashi@example.jp') as [ReceivedLetter];
  expect(toRight.subject).toMatch(/^【訂正】【要折り返し】/);
  expect(toRight.text).toMatch(/宛先：小林 大輔 様 → .+ 様/);
  expect(toWrong.subject).toBe('【訂正のご連絡】山本 太郎様／商品不具合');
  const elsewhere = await corrects(id, {
    typed: { addressee: cast.aoba.contacts ? Object.values(cast.aoba.contacts)[0]!.id : '' },
  });
  expect(elsewhere).toMatchObject({ problems: [{ field: 'addressee', code: 'not_a_choice' }] });
});

test('an operator corrects what they took, and nobody else’s', async () => {
  const id = await told();
  expect(await corrects(id, { typed: { summary: '初期不良' } }, ito)).toMatchObject({ code: 'not_allowed' });
  expect(isRefusal(await corrects(id, { typed: { summary: '初期不良' } }, suzuki))).toBe(false);
});

test('corrections for each hundred messages are counted from the history, and what was mended before it went is none', async () => {
  await shift.settle();
  shift.setTime('2026-05-08T10:42:00+09:00');
  const ids = [];
  for (const summary of ['一', '二', '三', '四']) ids.push((await shift.takes(aReport({ summary }))).id);
  await shift.settle();
  allowed(await corrects(ids[0] as string, { typed: { summary: '壱' } }));
  await inTraining(true);
  const { id } = await shift.takes(aReport({ summary: '五' }));
  allowed(await corrects(id, { typed: { summary: '伍' } }));
  const { figures } = allowed(await shift.as(watanabe, (tx) => getFigures(tx, { query: { day: '2026-05-08' } })));
  expect(figures).toContainEqual({ name: 'corrections', part: 1, whole: 5 });
});

test('a remark has a clock and an owner; an error of ours is put right and settled in one', async () => {
  const id = await told();
  const says = (words: string) =>
    shift.as(kobayashi, (tx, who) =>
      remarkOnMessage(tx, { params: { id }, body: { kind: 'wrong_number', words } }, who),
    );
  const made = allowed(await says('つながりません'));
  expect(made).toMatchObject({ state: 'open', dueAt: '2026-05-07T03:42:00.000Z' });
  expect(allowed(await says('つながりません')).id).toBe(made.id);
  await shift.settle();
  expect(mailbox.received.map(({ subject }) => subject)).toContainEqual(
    expect.stringMatching(/^【ご指摘】さくら通販／番号違い/),
  );

  const open = await shift.as(watanabe, (tx, who) =>
    listRemarks(tx, { params: undefined, query: { state: 'open', limit: 50 }, body: undefined }, who),
  );
  expect(open.items).toMatchObject([
    { id: made.id, owner: null, takenBy: { name: '鈴木' }, by: { name: '小林 大輔' } },
  ]);
  const taken = await shift.as(watanabe, (tx, who) => takeRemark(tx, { params: { id: made.id } }, who));
  expect(taken).toMatchObject({ owner: { name: '渡辺' }, may: { take: false, settle: true } });
  mailbox.received.length = 0;
  allowed(await corrects(id, { typed: { callerNumber: '090-1234-5670' }, remark: made.id }));
  await shift.settle();
  const message = allowed(await messageOf(id));
  expect(message.remarks).toMatchObject([{ state: 'settled', settled: { outcome: 'our_error' } }]);
  expect(JSON.stringify(message.remarks)).not.toContain('渡辺');
  expect(letterTo('kobayashi@example.jp').map(({ subject }) => subject)).toEqual([
    '【訂正】【要折り返し】山本 太郎様／商品不具合／10:42',
  ]);
  expect(await historyOf(id)).toEqual(expect.arrayContaining(['remark.made', 'remark.taken', 'remark.settled']));
});

test('no error of ours: the client reads why; from the letter’s page too', async () => {
  const { id } = await shift.takes(aFault({ addressee: kobayashi.person }));
  await shift.settle();
  const token = tokenIn(letterTo('kobayashi@example.jp')[0] as ReceivedLetter);
  const made = allowed(await remarkByLink(shift.books, { params: { token }, body: { kind: 'misheard', words: '' } }));
  expect(allowed(await openLink(shift.books, { params: { token } })).remarks).toMatchObject([{ id: made.id }]);
  mailbox.received.length = 0;
  const found = { outcome: 'caller_said_so', words: '録音でもそのようにおっしゃっています。' } as const;
  allowed(await shift.as(watanabe, (tx, who) => settleRemark(tx, { params: { id: made.id }, body: found }, who)));
  await shift.settle();
  const [letter] = letterTo('kobayashi@example.jp') as [ReceivedLetter];
  expect(letter.subject).toMatch(/^【ご指摘のお返事】/);
  expect(letter.text).toContain('録音でもそのようにおっしゃっています。');
  expect(
    await shift.as(watanabe, (tx, who) => settleRemark(tx, { params: { id: made.id }, body: found }, who)),
  ).toMatchObject({
    code: 'remark_already_settled',
  });
  expect((await fileOf(id)).corrections).toEqual([]);
});

test('a remark nobody listened to in time is with the supervisors once more', async () => {
  const id = await told();
  const made = allowed(
    await shift.as(sakurai, (tx, who) =>
      remarkOnMessage(tx, { params: { id }, body: { kind: 'missing', words: '' } }, who),
    ),
  );
  await shift.settle();
  mailbox.received.length = 0;
  at('12:42');
  await shift.settle();
  await shift.settle();
  expect(mailbox.received.filter(({ subject = '' }) => subject.startsWith('【聞き直し期限超過】'))).toHaveLength(1);
  const open = await shift.as(watanabe, (tx, who) =>
    listRemarks(tx, { params: undefined, query: { state: 'open', limit: 50 }, body: undefined }, who),
  );
  expect(open.items.find((each) => each.id === made.id)).toMatchObject({ overdue: true });
});

test('another client’s people neither see nor remark on it', async () => {
  const id = await told();
  const stranger: Asker = { ...sakurai, client: cast.aoba.id } as Asker;
  expect(
    await shift.as(stranger, (tx, who) =>
      remarkOnMessage(tx, { params: { id }, body: { kind: 'misheard', words: '' } }, who),
    ),
  ).toMatchObject({ code: 'not_found' });
});

test('the rate is of messages, by client and operator for us, of the team for the client', async () => {
  const month = dayOf(new Date(`${day}T03:00:00Z`)).slice(0, 7);
  const rates = await shift.as(watanabe, (tx) =>
    errorRates(tx, { params: undefined, query: { month }, body: undefined }),
  );
  const { rows, wrong } = await shift.asHouse(async (tx) => ({
    rows: await tx.q.selectFrom('cases').select(['id', 'taken_by']).where('agency_id', '=', tx.agency).execute(),
    wrong: await tx.q.selectFrom('corrections').select(['case_id', 'why', 'sent', 'remark_id']).execute(),
  }));
  // Corrected before it went, or because the caller thought better of it, it is no error; found by ourselves, it is one.
  const ours = wrong.filter(({ why, sent }) => why === 'our_error' && sent);
  expect(ours.length).toBeLessThan(wrong.length);
  expect(ours.some(({ remark_id }) => remark_id === null)).toBe(true);
  const errors = new Set(ours.map(({ case_id }) => case_id)).size;
  expect(rates.all).toMatchObject({ messages: rows.length, errors });
  expect(rates.clients).toMatchObject([{ client: { name: 'さくら通販' }, errors, messages: rows.length }]);
  expect(rates.operators).toMatchObject([{ operator: { name: '鈴木' }, errors }]);
  const own = await shift.as(sakurai, (tx) => ownErrorRates(tx));
  const held = (await checks()).held;
  expect(own.months[0]).toMatchObject({ month, errors, messages: rows.length - held });
  expect(own.months).toHaveLength(6);
  expect(own.months[1]).toMatchObject({ month: addDays(`${month}-01`, -1).slice(0, 7), messages: 0, rate: null });
  expect(JSON.stringify(own)).not.toMatch(/鈴木|渡辺/);
});

test('the outbox keeps what went out before and after', async () => {
  const { items } = await shift.as(watanabe, (tx) => listLetters(tx, { query: { limit: 100 } } as never));
  expect(items.some(({ kind }) => kind === 'correction') && items.some(({ kind }) => kind === 'remark')).toBe(true);
});
