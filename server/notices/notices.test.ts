import type { postNotice as endpoint, NoticeShown } from '@denwaban/api/notices';
import type { Refusal } from '@denwaban/domain/refusals';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { cast } from '../../database/cast/index.ts';
import { getCall } from '../calls/desk.ts';
import * as events from '../events/store.ts';
import { getFloor, handOver, listHandovers, takeOver, withdrawHandover } from '../handovers/hand-over.ts';
import { makePromise } from '../promises/promise-to.ts';
import { settlePromise } from '../promises/settle-promise.ts';
import { changeReadiness } from '../routing/change-readiness.ts';
import type { Asker, AskOf } from '../shell/ask.ts';
import { allowed } from '../testing/examples.ts';
import { aReport, ito, kobayashi, openShift, type Shift, sakurai, suzuki, watanabe } from '../testing/shift.ts';
import { listNotices, listOwnNotices, listUnreadNotices, noticesOfCase } from './list-notices.ts';
import { listNoticeReadings, listUnreadBy, tickNotice } from './read-notice.ts';
import { declineNotice, letNoticeStand, takeDownNotice } from './settle-notice.ts';
import { postNotice, wishNotice } from './write-notice.ts';

const { aoba, sakura, minato } = cast;
const takahashi = { ...suzuki, person: minato.staff.takahashi.id } as Asker;
const dentist = { ...sakurai, client: aoba.id, person: Object.values(aoba.contacts)[0]?.id ?? '' } as Asker;

let shift: Shift;
beforeAll(async () => {
  shift = await openShift('2026-05-07T08:50:00+09:00');
});
beforeEach(() => shift.setTime('2026-05-07T09:00:00+09:00'));
afterAll(() => shift.close());

const asked = { params: undefined, query: undefined, body: undefined };
const today = { from: '2026-05-07T00:00:00.000Z', until: '2026-05-07T12:00:00.000Z' };
type Body = Partial<AskOf<typeof endpoint>['body']>;
const posts = async (body: Body, who: Asker = watanabe): Promise<NoticeShown> => {
  const whole = { client: null, case: null, words: '停電のお知らせ', important: false, ...today, ...body };
  return allowed(await shift.as(who, (tx, asker) => postNotice(tx, { ...asked, body: whole }, asker)));
};
const wishes = async (words: string) =>
  allowed(await shift.as(kobayashi, (tx, who) => wishNotice(tx, { ...asked, body: { words, ...today } }, who)));
const unread = async (who: Asker): Promise<string[]> =>
  allowed(await shift.as(who, (tx, asker) => listUnreadNotices(tx, asked, asker))).items.map(({ words }) => words);
const ticks = (id: string, who: Asker) =>
  shift.as(who, (tx, asker) => tickNotice(tx, { ...asked, params: { id } }, asker));
const withdraws = (id: string, who: Asker) =>
  shift.as(who, (tx, asker): Promise<NoticeShown | Refusal> => takeDownNotice(tx, { params: { id } }, asker));
const letsStand = (id: string, words: string) =>
  shift.as(watanabe, (tx, who) => letNoticeStand(tx, { params: { id }, body: { words } }, who));
const historyOf = async (id: string) => (await shift.asHouse((tx) => events.of(tx, id))).map(({ name }) => name);
const own = async (who: Asker) =>
  allowed(await shift.as(who, (tx, asker) => listOwnNotices(tx, { ...asked, query: { limit: 50 } }, asker))).items;

test('each ticks for themselves what is of everyone, and of the clients they answer for', async () => {
  const everyone = await posts({ words: '本日18時に停電します' });
  const ofAoba = await posts({ words: 'あおば歯科は午前のみ', client: aoba.id });
  expect(await unread(takahashi)).toEqual(expect.arrayContaining(['本日18時に停電します', 'あおば歯科は午前のみ']));
  expect(await unread(ito)).toContain('本日18時に停電します');
  expect(await unread(ito)).not.toContain('あおば歯科は午前のみ');
  expect(await unread(watanabe)).not.toContain('本日18時に停電します');
  await ticks(everyone.id, ito);
  await ticks(everyone.id, ito);
  expect(await unread(ito)).not.toContain('本日18時に停電します');
  expect(await unread(takahashi)).toContain('本日18時に停電します');
  expect(await historyOf(everyone.id)).toEqual(['notice.posted', 'notice.read']);
  const readings = allowed(
    await shift.as(watanabe, (tx) => listNoticeReadings(tx, { ...asked, params: { id: ofAoba.id } })),
  );
  expect(readings.outstanding.map(({ name }) => name).sort()).toEqual(['鈴木', '高橋']);
});

test('a client’s wish stands only once a supervisor lets it, in the words operators are told', async () => {
  const wish = await wishes('ケトル黒の在庫が切れたので、必ず代替品をすすめること');
  expect(wish).toMatchObject({ state: 'wished', client: sakura.id, writtenBy: { as: 'client', name: '小林 大輔' } });
  expect(await unread(suzuki)).not.toContain(wish.words);
  const told = 'ケトル黒は品切れです。代替品は白をご案内ください。';
  expect(await letsStand(wish.id, ' ')).toMatchObject({ problems: [{ field: 'words', code: 'required' }] });
  expect(await letsStand(wish.id, told)).toMatchObject({ state: 'standing', words: told, wish: wish.words });
  expect(await unread(suzuki)).toContain(told);
  expect(await letsStand(wish.id, told)).toMatchObject({ code: 'notice_not_wished' });
  expect(await withdraws(wish.id, kobayashi)).toMatchObject({ state: 'withdrawn' });
  expect(await unread(suzuki)).not.toContain(told);
});

test('a wish that is declined says why, and no other company sees it', async () => {
  const { id } = await wishes('高橋さんにだけ担当させてください');
  const declines = (words: string) =>
    shift.as(watanabe, (tx, who) => declineNotice(tx, { params: { id }, body: { words } }, who));
  expect(allowed(await declines('担当の割り振りは弊社で行っております。'))).toMatchObject({ state: 'declined' });
  expect((await own(kobayashi)).find((each) => each.id === id)?.settled?.words).toContain('弊社で');
  expect(await own(dentist)).toEqual([]);
  expect(await withdraws(id, dentist)).toMatchObject({ code: 'not_found' });
});

test('what operators tell each other is not shown to the client', async () => {
  const { id } = await posts({ words: '小林様は早口です', client: sakura.id }, suzuki);
  expect((await own(sakurai)).map((each) => each.id)).not.toContain(id);
  expect(await withdraws(id, sakurai)).toMatchObject({ code: 'not_found' });
  expect(await withdraws(id, ito)).toMatchObject({ code: 'not_allowed' });
  expect(await withdraws(id, suzuki)).toMatchObject({ state: 'withdrawn' });
});

test('it begins and ends by the clock, and the desks are told of both', async () => {
  const times = { from: '2026-05-07T03:00:00.000Z', until: '2026-05-07T04:00:00.000Z' };
  const { id, state } = await posts({ words: '12時から断水', ...times });
  expect(state).toBe('coming');
  expect(await unread(ito)).not.toContain('12時から断水');
  shift.setTime('2026-05-07T12:00:00+09:00');
  await shift.settle();
  expect(await unread(ito)).toContain('12時から断水');
  shift.setTime('2026-05-07T13:00:00+09:00');
  await shift.settle();
  await shift.settle();
  expect(await unread(ito)).not.toContain('12時から断水');
  expect(await historyOf(id)).toEqual(['notice.posted', 'notice.began', 'notice.ended']);
});

test('whoever answers sees those of the client, and of this caller’s cases first', async () => {
  const { id: about } = await shift.takes(aReport());
  await posts({ words: 'お届けに遅れ', client: sakura.id, important: true });
  await posts({ words: '山本様には松本から折り返し', client: sakura.id, case: about });
  await posts({ words: 'あおばの件', client: aoba.id });
  const ofCase = allowed(
    await shift.as(suzuki, (tx, who) => noticesOfCase(tx, { ...asked, params: { id: about } }, who)),
  );
  expect(ofCase.items.map(({ words }) => words)).toEqual(['山本様には松本から折り返し']);
  const seen = async (number?: string) => {
    const call = await shift.talks(number);
    const desk = allowed(await shift.as(suzuki, (tx, who) => getCall(tx, { params: { id: call.id } }, who)));
    await shift.ends(call);
    return desk.notices.map(({ words }) => words);
  };
  expect((await seen()).slice(0, 2)).toEqual(['山本様には松本から折り返し', 'お届けに遅れ']);
  const stranger = await seen('+819055556666');
  expect(stranger).toContain('お届けに遅れ');
  expect(stranger).not.toContain('山本様には松本から折り返し');
  expect(stranger).not.toContain('あおばの件');
});

test('the board names who at their seat has not read what is important', async () => {
  const sits = (who: Asker) =>
    shift.as(who, (tx, asker) => changeReadiness(tx, { body: { readiness: 'seated', reason: null } }, asker));
  await sits(ito);
  await sits(suzuki);
  const { id } = await posts({ words: '台風で計画運休', important: true });
  const missing = async () =>
    allowed(await shift.as(watanabe, listUnreadBy)).items.find(({ notice }) => notice.id === id);
  expect((await missing())?.people.map(({ name }) => name).sort()).toEqual(['伊藤', '鈴木']);
  await ticks(id, ito);
  expect((await missing())?.people.map(({ name }) => name)).toEqual(['鈴木']);
  await ticks(id, suzuki);
  expect(await missing()).toBeUndefined();
});

test('a list by how they stand; the page after the last is none', async () => {
  const lists = (state: 'standing' | 'wished' | 'over') =>
    shift.as(suzuki, (tx, who) => listNotices(tx, { ...asked, query: { state, limit: 2 } }, who));
  const standing = allowed(await lists('standing'));
  expect(standing.items.every(({ state }) => state === 'standing' || state === 'coming')).toBe(true);
  expect(standing.next).toBe(standing.items[1]?.id);
  expect(allowed(await lists('over')).items.length).toBe(2);
});

test('a shift leaves its promises and words to the next, ticked by both', async () => {
  const { id: about } = await shift.takes(aReport());
  const makes = (what: string) =>
    shift.as(suzuki, (tx, who) =>
      makePromise(tx, { params: { id: about }, body: { what, by: 'agency', until: '2026-05-07T17:00' } }, who),
    );
  allowed(await makes('17時までにお電話'));
  allowed(await makes('資料をお送りする'));
  const floor = allowed(await shift.as(suzuki, (tx, who) => getFloor(tx, asked, who)));
  const mine = floor.items.filter((item) => item.mine && item.case === about);
  expect(mine.map(({ words }) => words).sort()).toEqual(['17時までにお電話', '資料をお送りする']);
  expect(floor.people.map(({ name }) => name)).not.toContain('鈴木');
  const lines = mine.map(({ kind, id }) => ({ kind, id }));
  const gives = (body: { to: string | null; words: string; lines: typeof lines }) =>
    shift.as(suzuki, (tx, who) => handOver(tx, { ...asked, body }, who));
  expect(await gives({ to: null, words: ' ', lines: [] })).toMatchObject({ problems: [{ field: 'words' }] });
  expect(await gives({ to: suzuki.person, words: '自分へ', lines: [] })).toMatchObject({ problems: [{ field: 'to' }] });
  const { id } = allowed(await gives({ to: ito.person, words: '17時の件をお願いします', lines }));
  const takes = (who: Asker, ticked: typeof lines) =>
    shift.as(who, (tx, asker) => takeOver(tx, { ...asked, params: { id }, body: { ticked } }, asker));
  expect(await takes(suzuki, lines)).toMatchObject({ code: 'handover_own' });
  expect(await takes(ito, lines.slice(1))).toMatchObject({ problems: [{ code: 'not_ticked' }] });
  allowed(
    await shift.as(suzuki, (tx, who) =>
      settlePromise(tx, { params: { id: lines[0]?.id ?? '' }, body: { result: 'kept', words: '' } }, who),
    ),
  );
  expect(allowed(await takes(ito, lines))).toMatchObject({ state: 'taken', takenBy: '伊藤' });
  expect(await takes(takahashi, lines)).toMatchObject({ code: 'handover_over' });
  const all = await shift.as(ito, (tx, who) => listHandovers(tx, { ...asked, query: { state: 'all', limit: 9 } }, who));
  const kept = allowed(all).items.find((each) => each.id === id);
  expect(kept?.items.map(({ settled }) => settled).sort()).toEqual([false, true]);
  expect(await historyOf(id)).toEqual(['handover.given', 'handover.taken']);
});

test('whoever stays after all takes the handover back; nobody else may', async () => {
  const given = await shift.as(suzuki, (tx, who) =>
    handOver(tx, { ...asked, body: { to: null, words: '残ることになりました', lines: [] } }, who),
  );
  const { id } = allowed(given);
  const back = (who: Asker) => shift.as(who, (tx, asker) => withdrawHandover(tx, { ...asked, params: { id } }, asker));
  expect(await back(ito)).toMatchObject({ code: 'not_allowed' });
  expect(await back(suzuki)).toMatchObject({ state: 'withdrawn' });
  expect(await back(suzuki)).toMatchObject({ code: 'handover_over' });
});
