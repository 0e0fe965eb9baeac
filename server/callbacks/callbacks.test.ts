import type { CallbackShown } from '@denwaban/api/callbacks';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { cast } from '../../database/cast/index.ts';
import * as cases from '../cases/store.ts';
import * as events from '../events/store.ts';
import * as relays from '../relays/store.ts';
import type { Asker } from '../shell/ask.ts';
import { aFault, kobayashi, openShift, type Shift, sakurai, suzuki, watanabe } from '../testing/shift.ts';
import { claimOwnCallback } from './claim-own-callback.ts';
import { callbackDue } from './due.ts';
import { listCallbacks } from './list-callbacks.ts';
import { openOnBoard, passedOn } from './open-for.ts';
import { passOnDone } from './pass-on-done.ts';
import { settleCallback } from './settle-callback.ts';
import { settleOwnCallback } from './settle-own-callback.ts';
import * as store from './store.ts';

const day = '2026-05-07';
const at = (time: string) => shift.setTime(`${day}T${time}+09:00`);
let shift: Shift;

beforeAll(async () => {
  shift = await openShift(`${day}T10:42:00+09:00`);
});
beforeEach(() => at('10:42:00'));
afterEach(() =>
  shift.asHouse(async (tx) => {
    await tx.q.deleteFrom('due').where('agency_id', '=', tx.agency).execute();
  }),
);
afterAll(() => shift.close());

/** A fault taken and relayed: its case, and its callback. */
async function promised(draft = aFault()): Promise<{ about: string; id: string }> {
  const { id: about } = await shift.takes(draft);
  await shift.settle();
  return { about, id: (await shift.asHouse((tx) => store.ofCase(tx, about)))?.id ?? '' };
}

type Result = Parameters<typeof settleCallback>[1]['body'];
const settles = (id: string, result: Result['result'], words = '', who: Asker = kobayashi) =>
  shift.as(who, (tx, asker) => settleOwnCallback(tx, { params: { id }, body: { result, words } }, asker));
const caseOf = (id: string) => shift.asHouse((tx) => cases.find(tx, id));
const historyOf = async (id: string) => (await shift.asHouse((tx) => events.of(tx, id))).map(({ name }) => name);
const waitOf = (id: string) =>
  shift.asHouse(async (tx) => {
    const rows = tx.q.selectFrom('due').select('due_at').where('agency_id', '=', tx.agency).where('id', '=', id);
    return (await rows.executeTakeFirst())?.due_at.toISOString() ?? null;
  });

test('a callback done is what its case waited for: both are over, and whoever did it had the message', async () => {
  const { about, id } = await promised();
  expect(await waitOf(id)).toBe('2026-05-07T03:42:00.000Z');
  const claimed = await shift.as(kobayashi, (tx, who) => claimOwnCallback(tx, { params: { id } }, who));
  expect(claimed).toMatchObject({ claimedBy: { name: '小林 大輔' }, state: 'open', may: { settle: true } });
  expect(await shift.asHouse((tx) => relays.ofCase(tx, about))).toMatchObject({
    state: { is: 'acknowledged', by: kobayashi.person },
  });
  at('11:30:00');
  expect(await settles(id, 'called_back', '交換の手配をしました')).toMatchObject({
    state: 'done',
    result: 'called_back',
    words: '交換の手配をしました',
    settledAt: '2026-05-07T02:30:00.000Z',
    may: { claim: false, settle: false },
  });
  expect(await caseOf(about)).toMatchObject({ state: 'closed', closedBy: null });
  expect(await waitOf(id)).toBeNull();
  expect(await settles(id, 'not_needed', '', sakurai)).toMatchObject({ code: 'callback_already_settled' });
  expect(await historyOf(id)).toEqual(['callback.opened', 'callback.claimed', 'callback.done']);
});

test('a complaint answered is not a complaint settled: its case stays open', async () => {
  const { about, id } = await promised(aFault({ kind: 'complaint', complaintAbout: 'service' }));
  await settles(id, 'called_back');
  expect((await caseOf(about))?.state).toBe('open');
});

test('the clock that runs out says so once, and everybody sees it', async () => {
  const { id } = await promised();
  at('12:41:59');
  await shift.settle();
  expect(await historyOf(id)).not.toContain('callback.overdue');
  at('12:42:00');
  await shift.settle();
  await callbackDue(shift.books, { agency: cast.minato.id, word: 'callback', id });
  expect((await historyOf(id)).filter((name) => name === 'callback.overdue')).toHaveLength(1);
  expect(await waitOf(id)).toBeNull();
  const board = await shift.asHouse(openOnBoard);
  expect(board.find((each) => each.id === id)).toMatchObject({
    clientName: 'さくら通販',
    summary: '商品不具合',
    overdue: true,
    claimedBy: null,
  });
});

test('nobody there starts the client’s clock anew', async () => {
  const { id } = await promised();
  at('12:00:00');
  expect(await settles(id, 'no_answer')).toMatchObject({
    state: 'open',
    attempts: 1,
    targetAt: '2026-05-07T05:00:00.000Z',
  });
  expect(await waitOf(id)).toBe('2026-05-07T05:00:00.000Z');
});

test('what the client wants passed on is the agency’s to say, and then done', async () => {
  const { about, id } = await promised();
  expect(await settles(id, 'pass_on', ' ')).toMatchObject({ problems: [{ field: 'words', code: 'required' }] });
  expect(await settles(id, 'pass_on', '明日お届けします')).toMatchObject({ state: 'passed_on' });
  const told = await shift.as(suzuki, (tx) => passedOn(tx));
  expect(told).toMatchObject([{ id, words: '明日お届けします', may: { passOn: true } }]);
  const done = await shift.as(suzuki, (tx, who) => passOnDone(tx, { params: { id } }, who));
  expect(done).toMatchObject({ state: 'done', result: 'told_by_agency', words: '明日お届けします' });
  expect((await caseOf(about))?.state).toBe('closed');
  expect(await shift.as(suzuki, (tx, who) => passOnDone(tx, { params: { id } }, who))).toMatchObject({
    code: 'callback_already_settled',
  });
});

test('staff note what the client told them on the telephone', async () => {
  const { id } = await promised();
  const asked = { params: { id }, body: { result: 'not_needed', words: '' } as const };
  expect(await shift.as(watanabe, (tx, who) => settleCallback(tx, asked, who))).toMatchObject({ result: 'not_needed' });
  expect((await historyOf(id)).at(-1)).toBe('callback.done');
});

test('open callbacks come by deadline, page by page, each once; done ones newest first', async () => {
  for (const time of ['10:50:00', '10:45:00', '10:55:00']) {
    at(time);
    await promised();
  }
  const page = (state: 'open' | 'done', before?: string) =>
    shift.as(watanabe, (tx, who) => listCallbacks(tx, { query: { state, limit: 2, before } }, who));
  const seen: CallbackShown[] = [];
  for (let next: string | null | undefined = undefined; next !== null; ) {
    const { items, next: after } = await page('open', next);
    seen.push(...items);
    next = after;
  }
  const deadlines = seen.map(({ targetAt }) => targetAt ?? '');
  expect(deadlines).toEqual(deadlines.toSorted());
  expect(new Set(seen.map(({ id }) => id)).size).toBe(seen.length);
  expect(seen.length).toBeGreaterThan(3);
  const { items: done } = await page('done');
  expect(done.map(({ state }) => state)).toEqual(['done', 'done']);
});

test('a callback of another client is not there', async () => {
  const { id } = await promised();
  const { aoba, minato } = cast;
  const person = Object.values(aoba.contacts)[0]?.id ?? '';
  const stranger: Asker = { as: 'client', agency: minato.id, client: aoba.id, person, role: 'owner' };
  expect(await settles(id, 'called_back', '', stranger)).toMatchObject({ code: 'not_found' });
  expect(await shift.as(stranger, (tx, who) => claimOwnCallback(tx, { params: { id } }, who))).toMatchObject({
    code: 'not_found',
  });
});
