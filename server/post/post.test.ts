import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { record } from '../events/record.ts';
import * as links from '../links/store.ts';
import { allowed } from '../testing/examples.ts';
import { type Mailbox, openMailbox } from '../testing/mailbox.ts';
import { openShift, type Shift, sakurai, watanabe } from '../testing/shift.ts';
import { listLetters } from './list-letters.ts';
import { openPost } from './post.ts';
import { queueLetter } from './queue-letter.ts';
import { writeLetter } from './write-letter.ts';

const start = '2026-05-07T10:00:00+09:00';
const from = 'desk@minato.example.jp';
const outgoing = {
  subject: 'こんにちは',
  text: '本文',
  html: '<p>本文</p>',
  messageId: '<a.1.0@x.example>',
  key: 'a.1.0',
};
const words = { subject: '【ご招待】', before: ['次のリンクを開いてください。'], link: '開く', after: [] };
let mailbox: Mailbox;
let shift: Shift;

beforeAll(async () => {
  mailbox = await openMailbox();
  shift = await openShift(start, { post: openPost({ kind: 'smtp', url: mailbox.url, from }) });
});
beforeEach(() => {
  shift.setTime(start);
  mailbox.answer(null);
  mailbox.received.length = 0;
});
afterAll(async () => {
  await shift.close();
  await mailbox.close();
});

const letters = async () => (await shift.as(watanabe, (tx) => listLetters(tx, { query: { limit: 100 } }))).items;

test('a letter leaves with the Message-ID and key it was given, and says that a machine wrote it', async () => {
  const post = openPost({ kind: 'smtp', url: mailbox.url, from: `みなと電話代行 <${from}>` });
  expect(post).toMatchObject({ mail: 'configured', domain: 'minato.example.jp' });
  expect(await post.send({ ...outgoing, to: 'tanaka@example.jp' })).toEqual({ how: 'sent' });
  const [letter] = mailbox.received;
  expect(letter).toMatchObject({
    messageId: '<a.1.0@x.example>',
    subject: 'こんにちは',
    from: { name: 'みなと電話代行', address: from },
  });
  const headers = new Map(letter?.headers.map(({ key, value }) => [key, value]));
  expect(headers.get('x-denwaban-key')).toBe('a.1.0');
  expect(headers.get('auto-submitted')).toBe('auto-generated');
});

test('an address with a comma in it is one address', async () => {
  const post = openPost({ kind: 'smtp', url: mailbox.url, from });
  await post.send({ ...outgoing, to: 'tanaka,thief@example.jp' });
  expect(mailbox.received.map(({ recipients }) => recipients)).toEqual([['"tanaka,thief"@example.jp']]);
});

test('why a letter could not leave is said in the server’s words, or in the network’s', async () => {
  mailbox.answer('550 5.1.1 no such user');
  const post = openPost({ kind: 'smtp', url: mailbox.url, from });
  expect(await post.send({ ...outgoing, to: 'gone@example.jp' })).toEqual({
    how: 'failed',
    why: expect.stringContaining('5.1.1 no such user'),
  });
  const nobody = openPost({ kind: 'smtp', url: 'smtp://127.0.0.1:1', from });
  expect(await nobody.send({ ...outgoing, to: 'tanaka@example.jp' })).toEqual({
    how: 'failed',
    why: 'connect ECONNREFUSED 127.0.0.1:1',
  });
});

test('without a mail server a letter is kept', async () => {
  const post = openPost({ kind: 'outbox' });
  expect(post.mail).toBe('not_configured');
  expect(await post.send({ ...outgoing, to: 'tanaka@example.jp' })).toEqual({ how: 'kept' });
});

test('an invitation by a client’s owner is sent, with a link that nobody reads in our books', async () => {
  const link = 'password:sakurai';
  await shift.as(sakurai, async (tx) => {
    const expiresAt = new Date('2026-05-10T00:00:00Z');
    const { client } = sakurai;
    await links.keep(tx, tx.books.links.sign(link), {
      kind: 'password',
      client,
      about: sakurai.person,
      contact: null,
      expiresAt,
    });
    await queueLetter(tx, { kind: 'invitation', client, about: sakurai.person, to: 'new@example.jp', words, link });
  });
  await shift.settle();
  const [letter] = mailbox.received;
  const token = letter?.text?.match(/\/password#(\S+)/)?.[1] ?? '';
  expect(token).toBe(shift.books.links.sign(link));
  expect(await links.find(shift.books, 'password', token)).toMatchObject({ about: sakurai.person });
  expect(JSON.stringify(await letters())).not.toContain(token);
});

test('a letter no relay looks after comes back by itself, and is given up where everybody can see it', async () => {
  mailbox.answer('451 try again later');
  const letter = { kind: 'reset', client: null, about: null, to: 'sato@example.jp', words, link: null } as const;
  await shift.asHouse(async (tx) => record(tx, await writeLetter(tx, { ...letter, key: 'reset.1' })));
  for (const time of ['10:00', '10:01', '10:06', '10:21']) {
    expect((await letters()).find(({ to }) => to === letter.to)).toMatchObject({ state: 'queued' });
    shift.setTime(`2026-05-07T${time}:00+09:00`);
    await shift.settle();
  }
  expect((await letters()).find(({ to }) => to === letter.to)).toMatchObject({
    state: 'failed',
    attempts: 4,
    why: expect.stringContaining('451'),
  });
  shift.setTime('2026-05-08T10:00:00+09:00');
  await shift.settle();
  expect(allowed(await letters()).find(({ to }) => to === letter.to)?.attempts).toBe(4);
});
