import { listCallbacks } from '@denwaban/api/callbacks';
import { listCases } from '@denwaban/api/cases';
import { listLetters, type RelayShown } from '@denwaban/api/relays';
import { getBoard } from '@denwaban/api/routing';
import { getUsage } from '@denwaban/api/usage';
import { type Mailbox, openMailbox, type ReceivedLetter } from '@denwaban/server/testing/mailbox.ts';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { cast } from '../../database/cast/index.ts';
import { messageFor } from '../structure/doors/message.ts';
import type { Node } from './node.ts';
import { openSharedSite, type Site } from './site.ts';

// Servers that start, several times.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const { suzuki, watanabe, nakamura } = cast.minato.staff;
const { sakura } = cast;
const patience = { timeout: 60_000, interval: 100 };

let mailbox: Mailbox;
let site: Site;
let node: Node;
let taken: { call: string; case: string };

beforeAll(async () => {
  mailbox = await openMailbox();
  site = await openSharedSite({ DENWABAN_SMTP_URL: mailbox.url, DENWABAN_MAIL_FROM: 'desk@minato.example.jp' });
});
afterAll(async () => {
  await site?.end();
  await mailbox?.close();
});

const file = () => site.operator(suzuki).reads(taken.case);
const relay = async () => (await file()).relay as RelayShown;
const ledger = async () =>
  (await relay()).ledger.map(({ kind, attempt, repeat, why }) => ({ kind, attempt, repeat, why }));
const usage = async () => {
  const asked = { params: { client: sakura.id }, query: { month: '2026-11' } };
  return (await site.person(nakamura).asks(getUsage, asked)).lines.map(({ call, counted }) => ({ call, counted }));
};

test('killed when a message was taken and nothing yet done about it: neither reported nor counted', async () => {
  // It answers, and leaves the work to others.
  node = await site.start('2026-11-20T10:00', { DENWABAN_ROLES: 'web' });
  taken = await takesMessage();
  await node.kill();
  expect(mailbox.received).toEqual([]);
});

test('killed before the letter was handed over: it is reported and counted once, and the letter waits', async () => {
  const reached = mailbox.falter('before');
  node = await site.start('2026-11-20T10:01');
  await reached;
  expect(await relay()).toMatchObject({ state: 'sending', label: 'callback' });
  expect(await ledger()).toEqual([{ kind: 'queued', attempt: 1, repeat: false, why: null }]);
  await expect.poll(usage, patience).toEqual([{ call: taken.call, counted: true }]);
  await node.kill();
  expect(mailbox.received).toEqual([]);
});

test('killed after the letter was handed over and before that was known: it goes out again under its first key', async () => {
  const handedOver = mailbox.falter('after');
  node = await site.start('2026-11-20T10:06');
  // Nothing was heard of the first try: it counts as failed, and a minute later there is a second.
  await expect.poll(relay, patience).toMatchObject({ state: 'retrying' });
  node.later();
  await handedOver;
  await node.kill();
  expect(mailbox.received).toHaveLength(1);

  mailbox.answer(null);
  node = await site.start('2026-11-20T10:20');
  await expect.poll(relay, patience).toMatchObject({ state: 'retrying' });
  node.later();
  await expect.poll(relay, patience).toMatchObject({ state: 'awaiting' });
  const [first, second] = mailbox.received as [ReceivedLetter, ReceivedLetter];
  expect(mailbox.received).toHaveLength(2);
  expect(marksOf(second)).toEqual(marksOf(first));
  expect(marksOf(first)).toMatchObject({ to: [sakura.contacts.kobayashi.email], key: `${(await relay()).id}.1.0` });
});

test('every try stands in the ledger, and what may be a repeat is marked so', async () => {
  expect(await ledger()).toEqual([
    { kind: 'queued', attempt: 1, repeat: false, why: null },
    { kind: 'failed', attempt: 1, repeat: false, why: 'unheard' },
    { kind: 'queued', attempt: 2, repeat: true, why: null },
    { kind: 'failed', attempt: 2, repeat: true, why: 'unheard' },
    { kind: 'queued', attempt: 3, repeat: true, why: null },
    { kind: 'sent', attempt: 3, repeat: true, why: null },
  ]);
  const { items } = await site.person(watanabe).asks(listLetters, { query: {} });
  expect(items).toMatchObject([{ state: 'sent', attempts: 3 }]);
});

test('a promise to ring back is overdue when its time comes, whatever was killed meanwhile', async () => {
  const { callback } = await file();
  expect(callback).toMatchObject({ state: 'open', overdue: false });
  await node.kill();
  node = await site.start('2026-11-20T12:30');
  const board = async () => (await site.person(watanabe).asks(getBoard)).callbacks;
  await expect.poll(board, patience).toMatchObject([{ id: callback?.id, overdue: true }]);
});

test('after all this there is one message, one promise, one line on the bill', async () => {
  const query = { client: sakura.id };
  const messages = await site.person(watanabe).asks(listCases, { query: { ...query, state: 'all' } });
  expect(messages.items.map(({ id }) => id)).toEqual([taken.case]);
  expect((await site.person(watanabe).asks(listCallbacks, { query })).items).toHaveLength(1);
  expect(await usage()).toEqual([{ call: taken.call, counted: true }]);
});

async function takesMessage(): Promise<typeof taken> {
  const desk = site.operator(suzuki);
  await desk.isAvailable();
  const caller = site.caller('090-1234-5678');
  const call = await caller.rings(sakura.lines.number);
  await desk.answers();
  const told = { name: '山本 和子', reading: 'ヤマモト カズコ', phone: '090-1234-5678', summary: '商品が割れていた' };
  const { id } = await desk.takesMessage(messageFor(sakura.script.content, told));
  await caller.hangsUp();
  await desk.finishes();
  return { call, case: id };
}

function marksOf({ messageId, subject, headers, recipients: to }: ReceivedLetter) {
  return { to, messageId, subject, key: headers.find(({ key }) => key === 'x-denwaban-key')?.value };
}
