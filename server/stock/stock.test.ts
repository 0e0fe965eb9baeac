import type { addTrunk as endpoint } from '@denwaban/api/trunks';
import type { CallerNumber } from '@denwaban/domain/numbers';
import { usualRates } from '@denwaban/domain/tolls';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cast } from '../../database/cast/index.ts';
import { arrive } from '../calls/arrive.ts';
import {
  add as addTrunk,
  edit as editTrunk,
  list as listTrunks,
  tryNumber,
} from '../exchange/asterisk/trunks/trunks.ts';
import { agree } from '../forwarding/forwarding.ts';
import { addLine } from '../lines/add-line.ts';
import { answering } from '../lines/answering.ts';
import { editLine } from '../lines/edit-line.ts';
import * as lines from '../lines/store.ts';
import * as scripts from '../scripts/store.ts';
import type { AskOf } from '../shell/ask.ts';
import { tick } from '../shell/due.ts';
import { newId } from '../shell/ids.ts';
import { allowed, takeOn } from '../testing/examples.ts';
import { ask, type Office, openOffice, type TestAgency } from '../testing/office.ts';
import { lendingDue } from './due.ts';
import { chooseForPeople } from './for-people.ts';
import { noteRing } from './note-ring.ts';
import { add, changeLending, endLending, giveBackNumber, lendNumber, list, rings } from './stock.ts';

const noon = '2026-05-13T12:00:00+09:00';
const typed: AskOf<typeof endpoint>['body'] = {
  ...{ name: '本社の外線', joins: 'account', host: 'carrier.example.jp', port: 5060, account: '0312340000' },
  ...{ password: 'hanabi', peers: [], mostCalls: 8, rings: ['fixed', 'mobile', 'ip', 'free'], shownNumber: null },
  ...{ rates: usualRates, mostYenADay: 10_000 },
  state: 'open',
};
const from: CallerNumber = { kind: 'number', e164: '+819012345678' };
const guidance = 'キャンペーンの受付は終了いたしました。';

let office: Office;
let agency: TestAgency;
let trunk: string;
let client: string;

beforeAll(async () => {
  office = await openOffice(noon);
  agency = await office.foundAgency();
  const moved = { kind: 'asterisk', can: [], reach: 'in_books', carryOut: async () => {} } as const;
  office.books.exchanges = new Map([['asterisk', moved]]);
  trunk = allowed(await agency.asManager((tx) => addTrunk(tx, ask({ body: typed })))).id;
  client = (await takeOn(agency, { code: 'stock' })).id;
  await agency.asManager((tx) => scripts.save(tx, { ...cast.sakura.script, id: tx.id(), client, number: 2 }));
});
afterAll(() => office.close());

describe('trunks', () => {
  const change = (changed: object) =>
    agency.asManager((tx) =>
      editTrunk(
        tx,
        ask({
          params: { id: trunk },
          body: { ...typed, password: '', ...changed },
        }),
      ),
    );

  test('a password is kept and never told, and goes on until another account is named', async () => {
    const { trunks } = allowed(await agency.asManager(listTrunks));
    expect(trunks).toMatchObject([{ hasPassword: true, standing: 'unknown', numbers: [] }]);
    expect(JSON.stringify(trunks)).not.toContain('hanabi');
    expect(await change({ name: '外線' })).toMatchObject({ name: '外線', hasPassword: true });
    expect(await change({ account: '0399999999' })).toMatchObject({
      problems: [{ field: 'password', code: 'required' }],
    });
  });

  test('a trunk is its agency’s alone', async () => {
    const stranger = await office.foundAgency();
    const edit = ask({ params: { id: trunk }, body: typed });
    expect(await stranger.asManager((tx) => editTrunk(tx, edit))).toMatchObject({ code: 'not_found' });
    expect(allowed(await stranger.asManager(listTrunks)).trunks).toEqual([]);
  });

  test('what is shown to whom we ring is a number of the trunk', async () => {
    await put('03-7777-0001');
    expect(await change({ shownNumber: '03-7777-0002' })).toMatchObject({
      problems: [{ field: 'shownNumber', code: 'number_not_held' }],
    });
    expect(await change({ shownNumber: '03-7777-0001' })).toMatchObject({ shownNumber: '+81377770001' });
  });

  test('a number that is forwarded to us is not rung', async () => {
    const line = allowed(await lend(await put('03-7777-0003'), {})).lending?.line.id as string;
    const own = { number: '03-5555-0001', carrier: 'hikari', way: 'always', seconds: null } as const;
    const trial = (number: string) =>
      agency.asManager((tx) => tryNumber(tx, ask({ params: { id: trunk }, body: { number } })));
    expect(await trial('03-5555-0001')).toEqual({ number: '+81355550001', leadsTo: 'fixed' });
    allowed(await agency.asManager((tx) => agree(tx, ask({ params: { id: line }, body: own }))));
    for (const number of ['03-5555-0001', '03-7777-0003'])
      expect(await trial(number)).toMatchObject({ code: 'number_leads_back' });
    expect(await trial('0990-123-456')).toMatchObject({ code: 'number_premium' });
  });
});

describe('a number lent for a while', () => {
  let id: string;
  let line: string;
  beforeAll(async () => {
    id = await put('050-1234-0001');
  });

  test('is an open line at once, and not to be lent again', async () => {
    const shown = allowed(await lend(id, { until: '2026-05-20', guidance }));
    expect(shown).toMatchObject({ state: 'lent', lending: { from: '2026-05-13', until: '2026-05-20' } });
    line = shown.lending?.line.id as string;
    expect(await lines.rungUnder(office.books, ['+815012340001'])).toEqual({ agency: agency.id, line });
    expect(await lend(id, {})).toMatchObject({ code: 'number_not_free' });
    expect(await giveBack(id)).toMatchObject({ code: 'number_not_free' });
  });

  test('ends by itself at its day, and tells its callers so, who are noted', async () => {
    await passes('2026-05-20T23:59:00+09:00');
    expect(await of(id)).toMatchObject({ state: 'lent' });
    await passes('2026-05-21T00:00:00+09:00');
    expect(await of(id)).toMatchObject({
      state: 'cooling',
      rings: 0,
      lending: { coolsUntil: '2026-07-15T15:00:00.000Z' },
    });
    const greeting = (await agency.asManager((tx) => answering(tx, line)))?.greeting;
    expect(greeting).toEqual({ open: false, announcement: guidance, opensAt: null });
    office.setTime('2026-05-22T10:00:00+09:00');
    allowed(await agency.asManager((tx) => arrive(tx, { line, from })));
    expect(await of(id)).toMatchObject({ rings: 1 });
    expect(await agency.asManager((tx) => rings(tx, ask({ params: { id } })))).toEqual({
      rings: [{ at: '2026-05-22T01:00:00.000Z', from: '+819012345678' }],
    });
  });

  test('its words may change while it cools', async () => {
    const body = { until: '2026-05-20', guidance: '移転しました。' };
    expect(await agency.asManager((tx) => changeLending(tx, ask({ params: { id }, body })))).toMatchObject({
      state: 'cooling',
    });
    const greeting = (await agency.asManager((tx) => answering(tx, line)))?.greeting;
    expect(greeting).toMatchObject({ announcement: '移転しました。' });
  });

  test('is free when it has cooled, its line closed, and may be another’s', async () => {
    await passes('2026-07-16T00:00:00+09:00');
    expect(await of(id)).toMatchObject({ state: 'free', lending: null, rings: 0 });
    expect(await agency.asManager((tx) => answering(tx, line))).toBe(null);
    expect(await lend(id, { until: null })).toMatchObject({ state: 'lent' });
    expect(
      await agency.asManager((tx) => endLending(tx, ask({ params: { id }, body: { guidance: '' } }))),
    ).toMatchObject({
      state: 'cooling',
    });
    expect(await lines.rungUnder(office.books, ['+815012340001'])).toBe(null);
    await noteRing(office.books, ['+815012340001'], from);
    expect(await of(id)).toMatchObject({ rings: 1 });
  });

  test('goes back to its carrier, who may give it again', async () => {
    expect(await giveBack(id)).toMatchObject({ state: 'returned', rings: 0 });
    expect(await giveBack(id)).toMatchObject({ code: 'number_returned' });
    expect(await put('050-1234-0001')).not.toBe(id);
  });
});

describe('a line on real lines', () => {
  test('takes its number out of the stock, and gives it back when it closes', async () => {
    const id = await put('03-8888-0001');
    const body = { kind: 'number', label: '代表', number: '03-8888-0001', exchange: 'asterisk' } as const;
    const line = allowed(await agency.asManager((tx) => addLine(tx, ask({ params: { client }, body }))));
    expect(await of(id)).toMatchObject({
      state: 'lent',
      lending: { line: { id: line.id, name: '代表' }, until: null },
    });
    const edit = (state: 'open' | 'closed') => {
      const { label, number, exchange } = body;
      return agency.asManager((tx) =>
        editLine(tx, ask({ params: { id: line.id }, body: { label, number, exchange, state } })),
      );
    };
    allowed(await edit('closed'));
    expect(await of(id)).toMatchObject({ state: 'cooling' });
    const other = (await takeOn(agency, { code: 'stock2' })).id;
    expect(await agency.asManager((tx) => addLine(tx, ask({ params: { client: other }, body })))).toMatchObject({
      problems: [{ field: 'number', code: 'number_not_free' }],
    });
    allowed(await edit('open'));
    expect(await of(id)).toMatchObject({ state: 'lent', lending: { endedAt: null } });
  });
});

test('a number is in the stock once', async () => {
  await put('03-9999-0001');
  const body = { trunk, numbers: ['03-9999-0002', '０３－９９９９－０００２', '03-9999-0001', '1234'] };
  expect(await agency.asManager((tx) => add(tx, ask({ body })))).toMatchObject({
    problems: [
      { field: 'numbers.1', code: 'not_unique' },
      { field: 'numbers.2', code: 'not_unique' },
      { field: 'numbers.3', code: 'number_lacks_area_code' },
    ],
  });
});

test('one number is what clients’ people see, and no client’s; whichever is chosen next frees it', async () => {
  const [one, other] = [await put('03-9999-0011'), await put('03-9999-0012')];
  const choose = (stock: string | null) => agency.asManager((tx) => chooseForPeople(tx, ask({ body: { stock } })));
  const chosen = async () => (await all()).filter(({ state }) => state === 'for_people').map(({ id }) => id);
  await choose(one);
  await choose(one);
  expect(await chosen()).toEqual([one]);
  for (const refused of [await lend(one, {}), await giveBack(one)])
    expect(refused).toMatchObject({ code: 'number_not_free' });

  allowed(await lend(other, {}));
  expect(await choose(other)).toMatchObject({ code: 'number_not_free' });
  expect(await choose(newId())).toMatchObject({ code: 'not_found' });
  expect(await chosen()).toEqual([one]);

  await choose(null);
  expect(await chosen()).toEqual([]);
  expect(await of(one)).toMatchObject({ state: 'free' });
});

test('a number that a line has is not for clients’ people, though it came into the stock after it', async () => {
  const body = { kind: 'number', label: '代表', number: '03-9999-0013', exchange: 'asterisk' } as const;
  allowed(await agency.asManager((tx) => addLine(tx, ask({ params: { client }, body }))));
  const id = await put('03-9999-0013');
  const stock = { stock: id };
  expect(await agency.asManager((tx) => chooseForPeople(tx, ask({ body: stock })))).toMatchObject({
    code: 'number_not_free',
  });
});

async function put(number: string): Promise<string> {
  allowed(await agency.asManager((tx) => add(tx, ask({ body: { trunk, numbers: [number] } }))));
  const e164 = `+81${number.replaceAll('-', '').slice(1)}`;
  return (await all()).find((each) => each.number === e164 && each.state === 'free')?.id as string;
}

async function all() {
  return allowed(await agency.asManager(list)).numbers;
}

async function of(id: string) {
  return (await all()).find((each) => each.id === id);
}

function lend(id: string, { until = null, guidance = '' }: { until?: string | null; guidance?: string }) {
  const body = { client, label: 'キャンペーン', until, guidance };
  return agency.asManager((tx) => lendNumber(tx, ask({ params: { id }, body })));
}

function giveBack(id: string) {
  return agency.asManager((tx) => giveBackNumber(tx, ask({ params: { id } })));
}

async function passes(now: string): Promise<void> {
  office.setTime(now);
  await tick(office.books, { lending: (due) => lendingDue(office.books, due), call: async () => {} });
}
