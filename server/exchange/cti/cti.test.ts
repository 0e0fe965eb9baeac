import type { CtiOutcome } from '@denwaban/api/cti';
import fastify, { type FastifyInstance } from 'fastify';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { cast } from '../../../database/cast/index.ts';
import { desk } from '../../calls/desk.ts';
import { hear } from '../../calls/hear.ts';
import { live } from '../../calls/lists/store.ts';
import * as calls from '../../calls/store.ts';
import * as lines from '../../lines/store.ts';
import { changeReadiness } from '../../routing/change-readiness.ts';
import * as routing from '../../routing/store.ts';
import type { Asker } from '../../shell/ask.ts';
import { bind } from '../../shell/http.ts';
import { allowed } from '../../testing/examples.ts';
import { ask } from '../../testing/office.ts';
import { ito, openShift, type Shift, suzuki, watanabe } from '../../testing/shift.ts';
import { tell } from '../../texts/tell.ts';
import { manualExchange } from '../manual/manual.ts';
import { takeByHand } from '../manual/take-by-hand.ts';
import { pretendExchange } from '../pretend/pretend.ts';
import * as connections from './connections.ts';
import { ctiExchange } from './cti.ts';
import { keepRawBodies } from './raw-body.ts';
import { routes } from './routes.ts';
import { sign } from './signature.ts';

const { sakura, minato } = cast;
const start = '2026-11-20T10:00:00+09:00';
const to = '03-1234-1020';

let shift: Shift;
let server: FastifyInstance;
let pbx: { id: string; path: string; secret: string };

beforeAll(async () => {
  const exchanges = new Map([pretendExchange(), manualExchange(), ctiExchange()].map((each) => [each.kind, each]));
  shift = await openShift(start, { exchanges });
  server = fastify();
  keepRawBodies(server);
  bind(server, routes(shift.books), { books: shift.books, identify: async () => null, tell });
  await shift.asHouse((tx) => lines.save(tx, { ...sakura.lines.number, exchange: 'cti' }));
  pbx = await connects();
  await maps({ 201: suzuki, 202: ito });
});
afterAll(async () => {
  await server.close();
  await shift.close();
});
let since = 0;
beforeEach(async () => {
  shift.setTime(start);
  since += 1;
  await shift.asHouse(async (tx) => {
    for (const call of await live(tx)) {
      const now = await hear(tx, call.id, { fact: 'caller_lost' });
      if (now?.state.is === 'wrap_up') await hear(tx, call.id, { fact: 'wrapped_up', operator: now.state.operator });
    }
  });
});

async function connects() {
  const { connection, secret } = allowed(
    await shift.asHouse((tx) => connections.add(tx, ask({ body: { name: '本社のPBX' } }))),
  );
  return { id: connection.id, path: connection.path, secret };
}

const maps = async (holders: Record<string, Asker>) => {
  const extensions = Object.entries(holders).map(([extension, { person }]) => ({ extension, staff: person }));
  const asked = ask({ params: { id: pbx.id }, body: { extensions } });
  return shift.asHouse((tx) => connections.setExtensions(tx, asked));
};

const seconds = () => String(Math.floor(shift.books.clock.now().getTime() / 1000));

type Sent = { secret?: string; timestamp?: string; path?: string; headers?: Record<string, string> };

/** As curl would: the body signed as it is sent. */
async function post(body: string, { secret = pbx.secret, timestamp = seconds(), path = pbx.path, headers }: Sent = {}) {
  const signed = {
    'denwaban-timestamp': timestamp,
    'denwaban-signature': sign(secret, timestamp, Buffer.from(body)),
  };
  const answer = await server.inject({
    method: 'POST',
    url: path,
    headers: { 'content-type': 'application/json', ...(headers ?? signed) },
    payload: body,
  });
  return { status: answer.statusCode, ...(answer.json() as { outcome?: CtiOutcome; code?: string }) };
}

const says = async (fact: string, more: object = {}, call = `pbx-${since}`) =>
  (await post(JSON.stringify({ call, fact, from: '090-1234-5678', to, ...more }))).outcome;
const passes = async (seconds: number) => {
  shift.setTime(new Date(shift.books.clock.now().getTime() + seconds * 1000).toISOString());
  await shift.settle();
};
const deskOf = async (who: Asker) => (await shift.as(who, (tx, asker) => desk(tx, undefined, asker))).call;
const found = (id: string | undefined) => shift.asHouse((tx) => calls.find(tx, id ?? ''));
const ready = (who: Asker) =>
  shift.as(who, (tx, asker) => changeReadiness(tx, { body: { readiness: 'available', reason: null } }, asker));

test('the desk pops on the ring of the extension, talks on the answer and wraps up on the hang-up', async () => {
  expect(await says('ring', { extension: '201' })).toBe('heard');
  expect(await deskOf(suzuki)).toMatchObject({
    ...{ state: 'offered', exchange: 'cti', can: [], client: { id: sakura.id }, from: { number: '+819012345678' } },
    script: { content: { greeting: sakura.script.content.greeting } },
  });
  expect(await deskOf(ito)).toBeNull();
  await passes(8);
  expect(await says('answer', { extension: '201' })).toBe('heard');
  const { id, answeredAt, arrivedAt } = (await deskOf(suzuki)) ?? {};
  expect([arrivedAt, answeredAt]).toEqual(['2026-11-20T01:00:00.000Z', '2026-11-20T01:00:08.000Z']);
  await passes(60);
  expect(await says('hang_up')).toBe('heard');
  expect(await found(id)).toMatchObject({ state: { is: 'wrap_up' }, endedBy: 'caller', exchange: 'cti' });
});

test('nobody whom the PBX does not ring is rung by us, however free', async () => {
  await ready(ito);
  await says('ring');
  await shift.settle();
  expect(await deskOf(ito)).toBeNull();
  await says('ring', { extension: '201' });
  expect(await deskOf(suzuki)).toMatchObject({ state: 'offered' });
  await says('ring', { extension: '202' });
  expect([await deskOf(suzuki), (await deskOf(ito))?.state]).toEqual([null, 'offered']);
  expect((await shift.asHouse((tx) => routing.find(tx, suzuki.person)))?.readiness).not.toBe('away');
});

test('twice, turned around or without its ring, a conversation is one call', async () => {
  expect(await says('hang_up', { to: null })).toBe('kept');
  expect(await says('answer', { extension: '201', to: null })).toBe('kept');
  expect(await says('ring', { extension: '201' })).toBe('heard');
  expect(await says('ring', { extension: '201' })).toBe('repeated');
  expect(await says('answer', { extension: '201' })).toBe('repeated');
  const [call, ...further] = (await shift.asHouse(live)).filter(({ exchange }) => exchange === 'cti');
  expect(further).toEqual([]);
  expect(call).toMatchObject({ state: { is: 'wrap_up', operator: suzuki.person } });
});

test('two of the same at the same time are one', async () => {
  const outcomes = await Promise.all([1, 2, 3, 4].map(() => says('ring', { extension: '201' })));
  expect(outcomes.toSorted()).toEqual(['heard', 'repeated', 'repeated', 'repeated']);
  expect((await shift.asHouse(live)).filter(({ exchange }) => exchange === 'cti')).toHaveLength(1);
});

test('a caller who is not answered has given up; what comes later is too late', async () => {
  await says('ring', { extension: '201' });
  const { id } = (await deskOf(suzuki)) ?? {};
  await says('hang_up');
  await passes(6);
  expect((await found(id))?.state).toEqual({ is: 'ended', how: 'abandoned' });
  expect(await deskOf(suzuki)).toBeNull();
  expect(await says('answer', { extension: '201' })).toBe('too_late');
});

test('a hang-up that is missing: the next answer of the same telephone ends the call, and so does silence', async () => {
  await says('answer', { extension: '201' }, 'first');
  const first = (await deskOf(suzuki))?.id;
  await says('answer', { extension: '201' }, 'second');
  expect((await found(first))?.state).toEqual({ is: 'ended', how: 'talked' });
  const second = (await deskOf(suzuki))?.id;
  expect(second).not.toBe(first);
  await passes(4 * 3600);
  await passes(300);
  expect((await found(second))?.state).toEqual({ is: 'ended', how: 'talked' });
});

test('a call in hand that was taken by hand gives way to the telephone that is picked up', async () => {
  await ready(suzuki);
  const asked = ask({ body: { client: sakura.id, from: '' } });
  const { call } = allowed(await shift.as(suzuki, (tx, who) => takeByHand(tx, asked, who)));
  expect(await says('ring', { extension: '201' })).toBe('operator_on_call');
  expect((await deskOf(suzuki))?.id).toBe(call);
  expect(await says('answer', { extension: '201' })).toBe('heard');
  expect((await found(call))?.state.is).toBe('ended');
  expect((await deskOf(suzuki))?.exchange).toBe('cti');
});

test('a caller whom we are talking to in the browser stays with us', async () => {
  await shift.asHouse((tx) => lines.save(tx, { ...sakura.lines.number, exchange: 'pretend' }));
  const talking = await shift.talks('+819087654321');
  await shift.asHouse((tx) => lines.save(tx, { ...sakura.lines.number, exchange: 'cti' }));
  expect(await says('answer', { extension: '201' })).toBe('operator_on_call');
  expect((await deskOf(suzuki))?.id).toBe(talking.id);
});

test('passed on at the PBX, a call changes desks', async () => {
  await says('answer', { extension: '201' });
  const { id } = (await deskOf(suzuki)) ?? {};
  expect(await says('answer', { extension: '202' })).toBe('heard');
  expect([await deskOf(suzuki), (await deskOf(ito))?.id]).toEqual([null, id]);
});

test('whoever may not answer for the client is shown nothing, and an extension of nobody rings nobody', async () => {
  await shift.asHouse((tx) => routing.setGrants(tx, ito.person, []));
  expect(await says('ring', { extension: '202' })).toBe('not_granted');
  expect(await says('answer', { extension: '202' })).toBe('not_granted');
  expect(await deskOf(ito)).toBeNull();
  await shift.asHouse((tx) => routing.setGrants(tx, ito.person, minato.staff.ito.grants));
  expect(await says('ring', { extension: '999' }, 'another')).toBe('extension_unknown');
});

test.each([
  ['a number of nobody', { to: '03-9999-0000' }],
  ['a line whose calls come otherwise', { to: '03-1234-1030' }],
  ['no number at all', { to: '1020' }],
])('of %s there is no call', async (_what, more) => {
  expect(await says('ring', { extension: '201', ...more })).toBe('line_unknown');
  expect(await deskOf(suzuki)).toBeNull();
});

test.each<[what: string, body: string, sent: () => Sent, code: string]>([
  ['without a signature', '{}', () => ({ headers: {} }), 'signature_missing'],
  ['with a foreign secret', '{}', () => ({ secret: 'dwcti_other' }), 'signature_wrong'],
  ['of six minutes ago', '{}', () => ({ timestamp: String(Number(seconds()) - 360) }), 'signature_too_old'],
  ['of six minutes ahead', '{}', () => ({ timestamp: String(Number(seconds()) + 360) }), 'signature_too_old'],
  ['to another connection', '{}', () => ({ path: pbx.path.replace(pbx.id, suzuki.person) }), 'signature_wrong'],
])('a delivery %s is refused', async (_what, body, sent, code) => {
  const answer = await post(body, sent());
  expect(answer).toMatchObject({ status: 403, code });
});

test('a body changed on the way is refused, and one that is no delivery is told which field is wrong', async () => {
  const timestamp = seconds();
  const signature = sign(pbx.secret, timestamp, Buffer.from('{"call":"1","fact":"ring"}'));
  const headers = { 'denwaban-timestamp': timestamp, 'denwaban-signature': signature };
  expect(await post('{"call":"2","fact":"ring"}', { headers })).toMatchObject({ code: 'signature_wrong' });
  expect(await post('{"call":"1","fact":"ringing"}')).toMatchObject({ status: 422, problems: [{ field: 'fact' }] });
});

test('a new secret holds at once, the one before it for a day or not at all', async () => {
  const renew = async (before: 'holds_a_day' | 'ends_now') =>
    allowed(await shift.asHouse((tx) => connections.renewSecret(tx, ask({ params: { id: pbx.id }, body: { before } }))))
      .secret;
  const [first, second] = [pbx.secret, await renew('holds_a_day')];
  const asWith = async (secret: string) => (await post('{"call":"x","fact":"hang_up"}', { secret })).status;
  expect([await asWith(first), await asWith(second)]).toEqual([200, 200]);
  await passes(24 * 3600 + 1);
  expect([await asWith(first), await asWith(second)]).toEqual([403, 200]);
  const third = await renew('ends_now');
  expect([await asWith(second), await asWith(third)]).toEqual([403, 200]);
  pbx.secret = third;
});

test('what became of each delivery is there to be read, without a caller’s number or a secret', async () => {
  await passes(3 * 24 * 3600);
  await says('ring', { extension: '201' });
  await passes(1);
  await post('{}', { headers: {} });
  const { deliveries } = allowed(
    await shift.as(watanabe, (tx) => connections.listDeliveries(tx, ask({ params: { id: pbx.id } }))),
  );
  expect(deliveries.slice(0, 2)).toMatchObject([
    { call: null, fact: null, outcome: 'signature_missing' },
    { fact: 'ring', extension: '201', outcome: 'heard' },
  ]);
  const { connections: shown } = await shift.asHouse(connections.list);
  expect(JSON.stringify([deliveries, shown])).not.toMatch(/dwcti_|1234-?5678/);
  const kept = await shift.asHouse((tx) => tx.q.selectFrom('cti_secrets').select('sealed').execute());
  expect(JSON.stringify(kept)).not.toContain('dwcti_');
});

test('a closed connection is heard no more, and an extension is one person’s', async () => {
  const twice = ask({
    params: { id: pbx.id },
    body: { extensions: [suzuki, ito].map(({ person }) => ({ extension: '7', staff: person })) },
  });
  expect(await shift.asHouse((tx) => connections.setExtensions(tx, twice))).toMatchObject({
    problems: [{ field: 'extensions.1.extension', code: 'not_unique' }],
  });
  const closed = ask({ params: { id: pbx.id }, body: { name: '本社のPBX', state: 'closed' as const } });
  await shift.asHouse((tx) => connections.edit(tx, closed));
  expect(await post('{"call":"y","fact":"ring"}')).toMatchObject({ status: 404 });
});
