import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { IssuedReceipt } from '@denwaban/api/receipts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { cast } from '../../database/cast/index.ts';
import { settleOwnCallback } from '../callbacks/settle-own-callback.ts';
import * as callbacks from '../callbacks/store.ts';
import { openSms } from '../post/sms.ts';
import { newId } from '../shell/ids.ts';
import { allowed } from '../testing/examples.ts';
import { aFault, aReport, kobayashi, openShift, type Shift, sakurai, suzuki } from '../testing/shift.ts';
import { answerReceipt, openReceipt } from './by-link.ts';
import { issueReceipt } from './issue-receipt.ts';
import { getOwnSatisfaction } from './satisfaction.ts';

type Posted = { authorization: string | undefined; body: { from: string; to: string; text: string; key: string } };

let shift: Shift;
let provider: Server;
const posted: Posted[] = [];
let answers = 200;

beforeAll(async () => {
  provider = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    posted.push({ authorization: request.headers.authorization, body: JSON.parse(Buffer.concat(chunks).toString()) });
    response.writeHead(answers).end();
  });
  await new Promise<void>((listening) => provider.listen(0, '127.0.0.1', listening));
  const url = `http://127.0.0.1:${(provider.address() as AddressInfo).port}/messages`;
  const sms = openSms({ kind: 'http', url, token: 'provider-token', from: 'DENWABAN' });
  shift = await openShift('2026-05-07T10:42:00+09:00', { sms });
});
afterAll(async () => {
  await shift.close();
  await new Promise((closed) => provider.close(closed));
});

const issue = async (id: string, to: string | null = null, key?: string): Promise<IssuedReceipt> =>
  allowed(await shift.as(suzuki, (tx, who) => issueReceipt(tx, { params: { id }, body: { to, key } }, who)));
// The counting of tries is the sign-in's; here a brake that lets twenty be made at a number.
const tried = new Map<string, number>();
const brake = {
  mayTry: async (number: string) => {
    tried.set(number, (tried.get(number) ?? 0) + 1);
    return (tried.get(number) as number) <= 20;
  },
  forgive: async (number: string) => void tried.delete(number),
};
const look = (token: string) => openReceipt(shift.books, { params: { token } }, { brake });
const say = (token: string, answer: 'satisfied' | 'partly' | 'not') =>
  answerReceipt(shift.books, { params: { token }, body: { answer } }, { brake });

test('the number with its code opens the page, however they are typed, and shows nobody’s name', async () => {
  const { id, promise } = await shift.takes(aFault());
  const { receiptNumber, code, texted } = await issue(id);
  expect(texted).toBe('no');
  expect(code).toMatch(/^\d{8}$/);
  const wide = code.replace(/\d/g, (digit) => String.fromCodePoint(digit.charCodeAt(0) + 0xfee0));
  const grouped = `${receiptNumber}.${code.slice(0, 4)} ${code.slice(4)}`;
  for (const token of [`${receiptNumber}.${code}`, `${receiptNumber.replaceAll('-', '')}.${wide}`, grouped]) {
    const shown = await look(token);
    expect(shown).toMatchObject({ client: cast.sakura.name, receiptNumber, progress: 'callback_due', promise });
    expect(JSON.stringify(shown)).not.toMatch(/山本|トースター|1234|小林/);
  }
});

test.each([
  [
    'a wrong code',
    ({ receiptNumber, code }: IssuedReceipt) => `${receiptNumber}.${code === '00000000' ? '00000001' : '00000000'}`,
  ],
  ['the number alone', ({ receiptNumber }: IssuedReceipt) => receiptNumber],
])('%s opens nothing', async (_, token) => {
  const { id } = await shift.takes(aReport());
  expect(await look(token(await issue(id)))).toMatchObject({ refused: 'not_found' });
});

test('a number whose code was tried twenty times opens by the secret alone', async () => {
  const { id } = await shift.takes(aReport());
  const { receiptNumber, code } = await issue(id);
  const wrong = code === '00000000' ? '00000001' : '00000000';
  for (let time = 1; time <= 20; time++)
    expect(await look(`${receiptNumber}.${wrong}`)).toMatchObject({ code: 'not_found' });
  expect(await look(`${receiptNumber}.${code}`)).toMatchObject({ code: 'too_many_tries' });
  tried.clear();
  expect(await look(`${receiptNumber}.${code}`)).toMatchObject({ receiptNumber });
});

test('asked for again it is the same code, good for another thirty days; after that it says so', async () => {
  const { id } = await shift.takes(aReport());
  const first = await issue(id);
  shift.setTime('2026-05-20T10:00:00+09:00');
  const second = await issue(id);
  expect(second.code).toBe(first.code);
  shift.setTime('2026-06-10T10:00:00+09:00');
  const token = `${first.receiptNumber}.${first.code}`;
  expect(await look(token)).toMatchObject({ receiptNumber: first.receiptNumber });
  shift.setTime('2026-06-20T10:00:00+09:00');
  expect(await look(token)).toMatchObject({ code: 'link_expired' });
  shift.setTime('2026-05-07T10:42:00+09:00');
});

test('a message is sent once, with an address that opens the page; a provider that fails is tried again', async () => {
  const { id } = await shift.takes(aReport());
  posted.length = 0;
  answers = 503;
  // As people type it, and the button pressed twice.
  const key = newId();
  expect((await issue(id, '０９０-1234-5678', key)).texted).toBe('on_its_way');
  expect((await issue(id, '０９０-1234-5678', key)).texted).toBe('on_its_way');
  await shift.settle();
  expect(posted).toHaveLength(1);
  answers = 200;
  shift.setTime('2026-05-07T10:44:00+09:00');
  await shift.settle();
  shift.setTime('2026-05-07T11:44:00+09:00');
  await shift.settle();
  shift.setTime('2026-05-07T10:42:00+09:00');
  expect(posted).toHaveLength(2);
  expect(posted[0]?.body.key).toBe(posted[1]?.body.key);
  expect(posted[1]).toMatchObject({
    authorization: 'Bearer provider-token',
    body: { from: 'DENWABAN', to: '+819012345678' },
  });
  const token = posted[1]?.body.text.split('#').at(-1) ?? '';
  expect(await look(token)).toMatchObject({ client: cast.sakura.name });
});

test('a number that is none is refused, and named', async () => {
  const { id } = await shift.takes(aReport());
  const asked = { params: { id }, body: { to: '1234-5678' } };
  expect(await shift.as(suzuki, (tx, who) => issueReceipt(tx, asked, who))).toMatchObject({
    problems: [{ field: 'to', code: 'number_lacks_area_code' }],
  });
});

test('without a provider nothing is sent, and the operator is told', async () => {
  const { id } = await shift.takes(aReport());
  const books = { ...shift.books, sms: openSms({ kind: 'none' }) };
  const told = await shift.as(suzuki, (tx, who) =>
    issueReceipt({ ...tx, books } as typeof tx, { params: { id }, body: { to: '+819012345678' } }, who),
  );
  expect(told).toMatchObject({ texted: 'not_configured' });
});

test('the closing question is put once the callback is done, answered once, and counted without names', async () => {
  const { id } = await shift.takes(aFault());
  const { receiptNumber, code } = await issue(id);
  const token = `${receiptNumber}.${code}`;
  expect(await say(token, 'satisfied')).toMatchObject({ code: 'not_allowed' });
  const callback = (await shift.asHouse((tx) => callbacks.ofCase(tx, id)))?.id ?? '';
  await shift.settle();
  await shift.as(kobayashi, (tx, who) =>
    settleOwnCallback(tx, { params: { id: callback }, body: { result: 'called_back', words: '' } }, who),
  );
  expect(await look(token)).toMatchObject({ progress: 'closed', mayAnswer: true });
  expect(await say(token, 'partly')).toMatchObject({ answered: 'partly', mayAnswer: false });
  expect(await say(token, 'satisfied')).toMatchObject({ code: 'not_allowed' });

  shift.setTime('2026-05-09T10:00:00+09:00');
  await shift.talks();
  const counts = await shift.as(sakurai, (tx, who) => getOwnSatisfaction(tx, { query: { month: '2026-05' } }, who));
  expect(counts).toMatchObject({ month: '2026-05', partly: 1, satisfied: 0, not: 0 });
  expect((counts as { rangAgain: number }).rangAgain).toBeGreaterThanOrEqual(1);
});
