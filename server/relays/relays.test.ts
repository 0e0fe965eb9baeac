import type { Message, RelayShown } from '@denwaban/api/relays';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { cast } from '../../database/cast/index.ts';
import * as cases from '../cases/store.ts';
import * as contacts from '../contacts/store.ts';
import { listLetters } from '../post/list-letters.ts';
import { openPost } from '../post/post.ts';
import { sendLetter } from '../post/send-letter.ts';
import type { Asker } from '../shell/ask.ts';
import { allowed } from '../testing/examples.ts';
import { type Mailbox, openMailbox, type ReceivedLetter } from '../testing/mailbox.ts';
import { aFault, aReport, kobayashi, openShift, type Shift, sakurai, watanabe } from '../testing/shift.ts';
import { acknowledgeMessage } from './inbox/acknowledge-message.ts';
import { getMessage } from './inbox/get-message.ts';
import { listInbox } from './inbox/list-inbox.ts';
import type * as inbox from './inbox/store.ts';
import { acknowledgeByLink, noteOpened, openLink } from './links.ts';
import { planRelay } from './plan-relay.ts';
import { presentRelay, unreachedOnBoard } from './present.ts';
import { sendAgain } from './send-again.ts';
import * as store from './store.ts';

const day = '2026-05-07';
const at = (time: string) => shift.setTime(`${day}T${time}+09:00`);
let mailbox: Mailbox;
let shift: Shift;

beforeAll(async () => {
  mailbox = await openMailbox();
  const from = 'みなと電話代行 <desk@minato.example.jp>';
  shift = await openShift(`${day}T10:42:00+09:00`, { post: openPost({ kind: 'smtp', url: mailbox.url, from }) });
});
beforeEach(() => {
  at('10:42:00');
  mailbox.answer(null);
  mailbox.received.length = 0;
});
// Nothing of one story is left for the next one's clock.
afterEach(() =>
  shift.asHouse(async (tx) => {
    await tx.q.deleteFrom('due').where('agency_id', '=', tx.agency).execute();
  }),
);
afterAll(async () => {
  await shift.close();
  await mailbox.close();
});

async function relayOf(caseId: string): Promise<RelayShown> {
  return shift.as(watanabe, async (tx, who) => {
    const relay = await store.ofCase(tx, caseId);
    if (!relay) throw new Error('no relay');
    return presentRelay(tx, relay, who);
  });
}

const box = (which: inbox.Box, who: Asker = kobayashi) =>
  shift.as(who, async (tx, asker) => listInbox(tx, { query: { box: which, limit: 100 } }, asker));
const ledgerOf = async (caseId: string) =>
  (await relayOf(caseId)).ledger.map(({ kind, contact, repeat }) => [kind, contact?.name, repeat]);
const letterTo = (address: string) => mailbox.received.filter(({ recipients }) => recipients.includes(address));

function tokenIn({ text = '' }: ReceivedLetter): string {
  return text.match(/https:\/\/denwa\.example\.jp\/letter#(\S+)/)?.[1] ?? '';
}

test('the message arrives as a letter in memo order, and its link acknowledges it, but not by being looked at', async () => {
  const { id, receiptNumber, promise } = await shift.takes(aFault({ addressee: cast.sakura.contacts.kobayashi.id }));
  await shift.settle();
  const [letter, ...more] = mailbox.received as [ReceivedLetter];
  expect(more).toEqual([]);
  expect(letter.recipients).toEqual(['kobayashi@example.jp']);
  expect(letter.subject).toBe('【要折り返し】山本 太郎様／商品不具合／10:42');
  expect(letter.text).toContain(
    [
      '宛先：小林 大輔 様',
      'お名前：山本 太郎（ヤマモト タロウ） 様',
      'ご連絡先：090-1234-5678',
      'ご用件：お問い合わせ',
      '　商品不具合',
      '　届いたトースターの電源が入らない。',
      '折り返し：要',
      '　折り返し先: 090-1234-5678',
      '　ご希望: 夕方以降',
      `　お客様へのご案内: 「${promise}」`,
      '　目安: 2026年5月7日（木）12:42まで',
      '受電時刻：2026年5月7日（木）10:42',
      `受付番号：${receiptNumber}`,
      '受付担当：鈴木',
      'ご用件：商品の不具合',
      'ご注文番号：SK-204815',
      '商品：トースター',
      '不具合の内容：動かない',
      'ご希望の対応：伺えず（お断り）',
    ].join('\n'),
  );
  expect(letter.html).toContain('lang="ja"');
  expect(letter.html).not.toContain('<table');

  const token = tokenIn(letter);
  expect(letter.html).toContain(`href="https://denwa.example.jp/letter#${token}"`);
  const before = await relayOf(id);
  const linked = { params: { token } };
  expect(await openLink(shift.books, linked)).toEqual({
    client: 'さくら通販',
    contact: '小林 大輔',
    receiptNumber,
    label: 'callback',
    summary: '商品不具合',
    callerName: '山本 太郎',
    receivedAt: '2026-05-07T01:42:00.000Z',
    callbackWanted: true,
    state: 'waiting',
    acknowledgedBy: null,
    acknowledgedAt: null,
    corrected: [],
    remarks: [],
  });
  expect(await relayOf(id)).toEqual(before);
  expect(before).toMatchObject({ state: 'awaiting', until: '2026-05-07T02:42:00.000Z' });

  at('10:50:00');
  await noteOpened(shift.books, linked);
  const answer = await acknowledgeByLink(shift.books, linked);
  expect(answer).toMatchObject({ state: 'acknowledged', acknowledgedBy: '小林 大輔' });
  expect(await acknowledgeByLink(shift.books, linked)).toEqual(answer);
  await noteOpened(shift.books, linked);
  expect(await relayOf(id)).toMatchObject({
    state: 'acknowledged',
    until: null,
    acknowledgedBy: { name: '小林 大輔' },
  });
  expect(await ledgerOf(id)).toEqual([
    ['queued', '小林 大輔', false],
    ['sent', '小林 大輔', false],
    ['opened', '小林 大輔', false],
    ['acknowledged', '小林 大輔', false],
  ]);
});

test('without an acknowledgement the next one is told, and the end of the chain is seen by everybody', async () => {
  const { id, receiptNumber } = await shift.takes(aFault());
  await shift.settle();
  for (const time of ['11:41:59', '11:42:00', '12:42:00', '13:42:00']) {
    at(time);
    await shift.settle();
  }
  expect(mailbox.received.map(({ recipients }) => recipients[0])).toEqual([
    'kobayashi@example.jp',
    'sakurai@example.jp',
    'matsumoto@example.jp',
  ]);
  expect(new Set(mailbox.received.map(({ messageId }) => messageId)).size).toBe(3);
  const unreached = await relayOf(id);
  expect(unreached).toMatchObject({ state: 'unreached', may: { sendAgain: true } });
  expect(await shift.asHouse(unreachedOnBoard)).toMatchObject([
    { case: id, receiptNumber, since: '2026-05-07T04:42:00.000Z' },
  ]);

  const again = await shift.as(watanabe, (tx, who) => sendAgain(tx, { params: { id: unreached.id } }, who));
  expect(again).toMatchObject({ state: 'sending' });
  await shift.settle();
  const [first, second] = letterTo('kobayashi@example.jp') as [ReceivedLetter, ReceivedLetter];
  expect(second.messageId).not.toBe(first.messageId);
  expect(tokenIn(second)).not.toBe(tokenIn(first));
  // However late, and by whatever letter: it has arrived.
  await acknowledgeByLink(shift.books, { params: { token: tokenIn(first) } });
  expect(await relayOf(id)).toMatchObject({ state: 'acknowledged' });
});

test('a letter that a crash left unrecorded goes out again, the same and marked', async () => {
  const { id } = await shift.takes(aFault());
  await planRelay(shift.books, { agency: cast.minato.id, id });
  const [letter] = await lettersOf(id);
  const { post } = shift.books;
  const crashing = { ...post, send: async (out: Parameters<typeof post.send>[0]) => post.send(out).then(crash) };
  const job = { agency: cast.minato.id, id: letter as string };
  await expect(sendLetter({ ...shift.books, post: crashing }, job)).rejects.toThrow('kill -9');
  await shift.settle();
  const [one, two, ...more] = mailbox.received as [ReceivedLetter, ReceivedLetter];
  expect(more).toEqual([]);
  expect(two.messageId).toBe(one.messageId);
  expect(two.text).toBe(one.text);
  expect(one.headers.find(({ key }) => key === 'x-denwaban-key')).toEqual(
    two.headers.find(({ key }) => key === 'x-denwaban-key'),
  );
  expect(await ledgerOf(id)).toEqual([
    ['queued', '小林 大輔', false],
    ['sent', '小林 大輔', true],
  ]);
});

const crash = () => {
  throw new Error('kill -9');
};

async function lettersOf(caseId: string): Promise<string[]> {
  const { id } = await relayOf(caseId);
  const rows = await shift.asHouse((tx) =>
    tx.q.selectFrom('letters').select('id').where('agency_id', '=', tx.agency).where('about', '=', id).execute(),
  );
  return rows.map((row) => row.id);
}

test('a mail server that is not well is tried again with patience', async () => {
  mailbox.answer('451 4.7.1 try again later');
  const { id } = await shift.takes(aFault());
  await shift.settle();
  expect(await relayOf(id)).toMatchObject({ state: 'retrying', until: '2026-05-07T01:43:00.000Z' });
  for (const time of ['10:43:00', '10:48:00']) {
    at(time);
    await shift.settle();
  }
  mailbox.answer(null);
  at('11:03:00');
  await shift.settle();
  expect(mailbox.received).toHaveLength(1);
  const { ledger } = await relayOf(id);
  expect(ledger.map(({ kind, attempt, repeat }) => `${kind} ${attempt}${repeat ? ' repeat' : ''}`)).toEqual([
    'queued 1',
    'failed 1',
    'queued 2 repeat',
    'failed 2 repeat',
    'queued 3 repeat',
    'failed 3 repeat',
    'queued 4 repeat',
    'sent 4 repeat',
  ]);
  expect(ledger[1]?.why).toContain('451');
});

test('a try of which nobody ever heard counts as failed', async () => {
  const { id } = await shift.takes(aFault());
  await planRelay(shift.books, { agency: cast.minato.id, id });
  await forgetJobs();
  at('10:45:00');
  await shift.settle();
  expect(await relayOf(id)).toMatchObject({ state: 'retrying', ledger: [{}, { kind: 'failed', why: 'unheard' }] });
  at('10:46:00');
  await shift.settle();
  expect(await relayOf(id)).toMatchObject({ state: 'awaiting' });
  expect(mailbox.received).toHaveLength(1);
});

const forgetJobs = () => shift.books.pool.query('delete from jobs.job');

test('two workers at once make one relay, and a letter that goes out twice is marked', async () => {
  const { id } = await shift.takes(aFault());
  const job = { agency: cast.minato.id, id };
  await Promise.all([planRelay(shift.books, job), planRelay(shift.books, job)]);
  const letters = await lettersOf(id);
  expect(letters).toHaveLength(1);
  const sending = { agency: cast.minato.id, id: letters[0] as string };
  await Promise.all([sendLetter(shift.books, sending), sendLetter(shift.books, sending)]);
  const sent = (await ledgerOf(id)).filter(([kind]) => kind === 'sent');
  expect(sent.filter(([, , repeat]) => !repeat)).toHaveLength(1);
  expect(sent).toHaveLength(mailbox.received.length);
  expect(new Set(mailbox.received.map(({ messageId }) => messageId)).size).toBe(1);
  await shift.settle();
  expect((await ledgerOf(id)).filter(([kind]) => kind === 'sent')).toEqual(sent);
});

test('a mere report asks for nothing, and its case closes by itself once it has left', async () => {
  const { id } = await shift.takes(aReport());
  await shift.settle();
  const [letter] = mailbox.received as [ReceivedLetter];
  expect(letter.subject).toBe('【ご報告のみ】山本 太郎様／お届けのお礼／10:42');
  expect(letter.text).not.toContain('https://');
  expect(letter.text).toContain('折り返し：不要');
  expect(await relayOf(id)).toMatchObject({ state: 'reported', label: 'report' });
  expect(await shift.asHouse((tx) => cases.find(tx, id))).toMatchObject({ state: 'closed', closedBy: null });
  at('23:59:59');
  await shift.settle();
  expect(mailbox.received).toHaveLength(1);
});

test('an urgent message goes down the chain faster', async () => {
  const { id } = await shift.takes(aReport({ urgency: 'urgent' }));
  await shift.settle();
  expect(mailbox.received[0]?.subject).toMatch(/^【至急】/);
  expect(await relayOf(id)).toMatchObject({ state: 'awaiting', until: '2026-05-07T01:52:00.000Z' });
});

test('what a caller says stays words: no second address, no header, no markup', async () => {
  const summary = '返金\r\nBcc: thief@evil.example\r\n\r\n<img src=x onerror=alert(1)>\uFFFC';
  await shift.takes(aFault({ summary, details: '<b>太字</b>' }));
  await shift.settle();
  const [letter] = mailbox.received as [ReceivedLetter];
  expect(letter.recipients).toEqual(['kobayashi@example.jp']);
  expect(letter.headers.map(({ key }) => key)).not.toContain('bcc');
  expect(letter.subject).toContain('返金 Bcc: thief@evil.example');
  expect(letter.html).not.toMatch(/<img|<b>/);
  expect(letter.html?.match(/letter#/g)).toHaveLength(1);
});

test('a contact who has lost their address is not waited for in silence', async () => {
  const { kobayashi: gone } = cast.sakura.contacts;
  const { id } = await shift.takes(aFault());
  await shift.settle();
  const second = cast.sakura.contacts.sakurai;
  await shift.asHouse((tx) => contacts.save(tx, { ...second, email: null }));
  for (const time of ['11:42:00', '11:43:00', '11:48:00', '12:03:00']) {
    at(time);
    await shift.settle();
  }
  await shift.asHouse((tx) => contacts.save(tx, second));
  const { ledger } = await relayOf(id);
  expect(ledger.filter(({ why }) => why === 'no_address')).toHaveLength(4);
  expect(mailbox.received.map(({ recipients }) => recipients[0])).toEqual([gone.email, 'matsumoto@example.jp']);
});

test('a link that is too old says so, and one nobody gave out is not there', async () => {
  await shift.takes(aFault());
  await shift.settle();
  const params = { token: tokenIn(mailbox.received[0] as ReceivedLetter) };
  shift.setTime('2026-05-21T10:42:00+09:00');
  for (const follow of [openLink, noteOpened, acknowledgeByLink]) {
    expect(await follow(shift.books, { params })).toMatchObject({ refused: 'not_found', code: 'link_expired' });
    expect(await follow(shift.books, { params: { token: 'x'.repeat(43) } })).toMatchObject({ code: 'not_found' });
  }
});

test('a message goes from unread to the callback to done, and each person of the client sees the same', async () => {
  const { id } = await shift.takes(aFault());
  const { id: report } = await shift.takes(aReport());
  await shift.settle();
  const inBox = async (which: inbox.Box) => (await box(which, sakurai)).items.map((message) => message.case);
  const before = await box('unread');
  expect(before.items[0]).toMatchObject({ case: id, takenBy: '鈴木', relay: { may: { acknowledge: true } } });
  expect(await inBox('done')).toContain(report);
  const asked = { params: { id }, body: { claim: true } };
  const message = (await shift.as(kobayashi, (tx, who) => acknowledgeMessage(tx, asked, who))) as Message;
  expect(message.relay).toMatchObject({ state: 'acknowledged', acknowledgedBy: { name: '小林 大輔' } });
  expect(message.callback).toMatchObject({ claimedBy: { name: '小林 大輔' }, overdue: false });
  expect(await inBox('unread')).not.toContain(id);
  const { counts } = await box('callback');
  expect(counts.unread).toBe(before.counts.unread - 1);
  expect(await inBox('callback')).toContain(id);
  shift.setTime('2026-05-07T12:42:00+09:00');
  expect((await box('callback')).counts.overdue).toBeGreaterThan(0);
});

test('another client’s people see none of it, and no client’s people see letters', async () => {
  const { id } = await shift.takes(aFault());
  await shift.settle();
  const { aoba, minato } = cast;
  const person = Object.values(aoba.contacts)[0]?.id ?? '';
  const stranger: Asker = { as: 'client', agency: minato.id, client: aoba.id, person, role: 'owner' };
  const asked = { params: { id }, body: { claim: true } };
  expect(await shift.as(stranger, (tx, who) => getMessage(tx, asked, who))).toMatchObject({ code: 'not_found' });
  expect(await shift.as(stranger, (tx, who) => acknowledgeMessage(tx, asked, who))).toMatchObject({
    code: 'not_found',
  });
  expect((await box('unread', stranger)).items).toEqual([]);
  await expect(shift.as(kobayashi, (tx) => listLetters(tx, { query: { limit: 10 } }))).rejects.toThrow(
    'permission denied',
  );
});

test('the outbox shows what went out, and its links to nobody', async () => {
  await shift.takes(aFault());
  await shift.settle();
  const { items, mail } = await shift.as(watanabe, (tx) => listLetters(tx, { query: { limit: 1 } }));
  expect(mail).toBe('configured');
  expect(items).toMatchObject([{ kind: 'relay', to: 'kobayashi@example.jp', state: 'sent', attempts: 1 }]);
  expect(items[0]?.body).toContain('宛先の方だけのリンク');
  expect(items[0]?.body).not.toContain('https://');
});

test('without a mail server letters are kept, nobody believes they were sent, and the clock goes on', async () => {
  const books = { ...shift.books, post: openPost({ kind: 'outbox' }) };
  const { id } = await shift.takes(aFault());
  await planRelay(books, { agency: cast.minato.id, id });
  const [letter] = await lettersOf(id);
  await sendLetter(books, { agency: cast.minato.id, id: letter as string });
  expect(await relayOf(id)).toMatchObject({
    state: 'kept',
    until: '2026-05-07T02:42:00.000Z',
    may: { sendAgain: true },
  });
  expect(await ledgerOf(id)).toEqual([
    ['queued', '小林 大輔', false],
    ['kept', '小林 大輔', false],
  ]);
  const { items } = await shift.as(watanabe, (tx) => listLetters(tx, { query: { limit: 100 } }));
  expect(items.find((item) => item.id === letter)).toMatchObject({ state: 'kept' });
  await forgetJobs();
  expect(allowed(await box('unread')).items.map((message) => message.case)).toContain(id);
  at('11:42:00');
  await shift.settle();
  expect(await relayOf(id)).toMatchObject({ state: 'awaiting', ledger: [{}, {}, {}, { kind: 'sent' }] });
});

test('a report that was only kept waits in the inbox, its case with it, until somebody has it', async () => {
  const books = { ...shift.books, post: openPost({ kind: 'outbox' }) };
  const { id } = await shift.takes(aReport());
  await planRelay(books, { agency: cast.minato.id, id });
  const [letter] = await lettersOf(id);
  await sendLetter(books, { agency: cast.minato.id, id: letter as string });
  await forgetJobs();
  at('23:00:00');
  await shift.settle();
  expect(await relayOf(id)).toMatchObject({ state: 'kept', until: null });
  expect(await shift.asHouse((tx) => cases.find(tx, id))).toMatchObject({ state: 'open' });
  const asked = { params: { id }, body: { claim: false } };
  await shift.as(kobayashi, (tx, who) => acknowledgeMessage(tx, asked, who));
  expect(await shift.asHouse((tx) => cases.find(tx, id))).toMatchObject({ state: 'closed' });
});

test('the owner sees who was told and has not answered, and who is next; others see only themselves', async () => {
  const { id } = await shift.takes(aFault());
  await shift.settle();
  const token = tokenIn(mailbox.received[0] as ReceivedLetter);
  at('10:50:00');
  await noteOpened(shift.books, { params: { token } });
  at('11:42:00');
  await shift.settle();
  const seen = async (who: Asker) =>
    allowed(await shift.as(who, (tx, asker) => getMessage(tx, { params: { id } }, asker))).relay?.told;
  const first = {
    contact: { id: kobayashi.person, name: '小林 大輔' },
    tried: { how: 'sent', at: '2026-05-07T01:42:00.000Z' },
    openedAt: '2026-05-07T01:50:00.000Z',
    acknowledgedAt: null,
    turn: null,
  };
  expect(await seen(sakurai)).toMatchObject([
    first,
    {
      contact: { id: sakurai.person },
      tried: { how: 'sent', at: '2026-05-07T02:42:00.000Z' },
      turn: { is: 'now', until: '2026-05-07T03:42:00.000Z' },
    },
    { tried: null, turn: { is: 'next', at: '2026-05-07T03:42:00.000Z' } },
  ]);
  expect(await seen(kobayashi)).toEqual([first]);
  expect((await box('unread', kobayashi)).items[0]?.relay?.told).toEqual([first]);
});
