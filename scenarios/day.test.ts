// One working day: sixty calls by hand, by an existing PBX and by the call button; a shift change, a typhoon, a correction, the
// daily reports at six; and every number of it counted again, out of the tables, by nothing of ours.
import { getBulletin, sendBulletin } from '@denwaban/api/bulletins';
import { correctCase } from '@denwaban/api/corrections';
import { getFigures } from '@denwaban/api/figures';
import { getFloor, handOver, listHandovers, takeOver } from '@denwaban/api/handovers';
import { listUnreadBy, listUnreadNotices, postNotice, tickNotice } from '@denwaban/api/notices';
import { getReport, listReports, setReportPolicy } from '@denwaban/api/reports';
import type { OneStrokeEnding } from '@denwaban/domain/calls';
import { afterEach, expect, test } from 'vitest';
import { chance } from './chance.ts';
import { late } from './errands/sakura.ts';
import { faultyLamp, whitening } from './messages.ts';
import type { Operator } from './people/operator.ts';
import { openStory, type Story } from './story.ts';

let story: Story;
afterEach(() => story.end());

type By = 'hand' | 'pbx' | 'button';
type Outcome = 'message' | 'chase' | 'given_up' | 'outside' | OneStrokeEnding;

const day = '2026-11-20';
const minutesApart = 8;

/** What the sixty wanted, in the order in which they rang. */
const outcomes: Outcome[] = Array.from({ length: 60 }, (_, at): Outcome => {
  if (at === 27 || at === 33) return 'outside';
  if (at === 40 || at === 52) return 'chase';
  if (at % 12 === 7) return 'given_up';
  if (at % 6 === 1) return 'sales';
  if (at % 10 === 3) return 'wrong_number';
  if (at % 15 === 5) return 'silent';
  if (at % 20 === 9) return 'machine';
  if (at % 20 === 11) return 'cut_off';
  return 'message';
});

const ways: By[] = ['hand', 'pbx', 'button'];
const wayOf = (at: number, outcome: Outcome): By => {
  if (outcome === 'outside') return 'button';
  const way = ways[at % 3] as By;
  // Nobody gives up a call that an operator has on a telephone already.
  return outcome === 'given_up' && way === 'hand' ? 'pbx' : way;
};

test('a working day, and its numbers counted again', async () => {
  story = await openStory({ at: `${day}T09:30` });
  const { aoba, sakura } = story.cast;
  const { suzuki: suzukiHerself, takahashi: takahashiHerself } = story.cast.minato.staff;
  const [suzuki, takahashi] = [story.operator('suzuki'), story.operator('takahashi')];
  const watanabe = story.person(story.cast.minato.staff.watanabe.email);
  const manager = story.person(story.cast.minato.staff.kato.email);
  const pbx = await story.pbx({ 201: suzukiHerself.id, 202: takahashiHerself.id });
  await story.ringsByPbx(sakura.lines.number);
  for (const client of [aoba, sakura]) {
    await manager.asks(setReportPolicy, {
      params: { client: client.id },
      body: { state: 'on', cutOff: '18:00', days: 'every_day', recipients: [], formats: ['mail', 'excel'] },
    });
  }

  const luck = chance(20);
  const owed: string[] = [];
  await suzuki.isAvailable();
  let [seat, extension]: [Operator, string] = [suzuki, '201'];

  for (const [at, outcome] of outcomes.entries()) {
    await story.clock.to(timeOf(at));
    if (at === 20) await typhoonComes();
    if (at === 30) await shiftChanges();
    if (at === 45) await somethingIsCorrected();
    const client = outcome === 'outside' || (at % 4 === 2 && !isAtNoon(at)) ? aoba : sakura;
    await oneCall({ at, outcome, client, way: wayOf(at, outcome) });
  }
  await story.clock.to(`${day}T18:00`);

  type Calling = { at: number; outcome: Outcome; client: typeof aoba | typeof sakura; way: By };

  async function oneCall({ at, outcome, client, way }: Calling) {
    const number = `090-2000-${String(1000 + at)}`;
    const line = await begins({ way, client, number });
    if (outcome === 'given_up' || outcome === 'outside') {
      await story.clock.forward({ seconds: 20 });
      await line.hangsUp();
      return;
    }
    await story.clock.forward({ seconds: 5 });
    await line.isAnswered();
    await story.clock.forward({ seconds: outcome === 'cut_off' ? 12 : 60 });
    await comesToAnEnd({ at, outcome, client, number, hangsUp: line.hangsUp });
    expect((await seat.looks()).call).toBeNull();
  }

  async function begins({ way, client, number }: { way: By; client: Calling['client']; number: string }) {
    switch (way) {
      case 'hand': {
        await seat.takesByHand(client.id, number);
        return { isAnswered: async () => {}, hangsUp: () => seat.hangsUp() };
      }
      case 'pbx': {
        // Only the shop's number is on the PBX; for the clinic it is the telephone on the desk.
        if (client !== sakura) return begins({ way: 'hand', client, number });
        const caller = pbx.caller({ to: '03-1234-1020', from: number, extension });
        expect(await caller.rings()).toBe('heard');
        const isAnswered = async () => expect(await caller.isAnswered()).toBe('heard');
        return { isAnswered, hangsUp: caller.hangsUp };
      }
      case 'button': {
        const caller = story.webCaller(client.lines.button);
        await caller.rings(number);
        return { isAnswered: () => seat.answers(), hangsUp: caller.hangsUp };
      }
    }
  }

  type Ending = Omit<Calling, 'way'> & { number: string; hangsUp: () => Promise<unknown> };

  async function comesToAnEnd({ at, outcome, client, number, hangsUp }: Ending) {
    if (outcome !== 'message' && outcome !== 'chase') {
      await seat.endsAs(outcome as OneStrokeEnding);
      // A PBX tells of the hang-up as well; that is a repeat.
      await hangsUp().catch(() => {});
      return;
    }
    if (outcome === 'chase') await seat.joins(owed.shift() ?? '');
    else {
      const who = { name: '中村 さくら', reading: 'ナカムラ サクラ', number };
      const shop = at % 5 === 0 ? faultyLamp(who) : late({ who, today: day, luck });
      const { id } = await seat.takesMessage(client === aoba ? whitening(who) : shop);
      if (client === sakura) owed.push(id);
    }
    await hangsUp();
    await story.clock.forward({ seconds: 15 });
    await seat.finishes();
  }

  async function typhoonComes() {
    const words = '台風接近のため、さくら通販の配送は2日ほど遅れる見込みです。';
    const [from, until] = [story.clock.now().toISOString(), story.clock.at(`${day}T20:00`).toISOString()];
    const notice = await watanabe.asks(postNotice, {
      body: { client: null, case: null, words, important: true, from, until },
    });
    const outstanding = async () => (await watanabe.asks(listUnreadBy)).items.flatMap(({ people }) => people);
    expect((await outstanding()).map(({ name }) => name)).toContain('鈴木');
    await suzuki.person.asks(tickNotice, { params: { id: notice.id } });
    expect((await outstanding()).map(({ name }) => name)).not.toContain('鈴木');

    const clients = [aoba.id, sakura.id];
    const bulletin = await watanabe.asks(sendBulletin, {
      body: { kind: 'typhoon', subject: '台風接近に伴う体制について', words, reach: 'owners', clients },
    });
    expect(await watanabe.asks(getBulletin, { params: { id: bulletin.id } })).toMatchObject({
      state: 'done',
      clients: { all: 2, reached: 2, failed: 0 },
    });
    expect(story.post.lastTo(sakura.contacts.sakurai.email).subject).toContain('台風');
  }

  async function shiftChanges() {
    const { items } = await suzuki.person.asks(getFloor);
    const lines = items.map(({ kind, id }) => ({ kind, id }));
    await suzuki.person.asks(handOver, { body: { words: '午後も配送のお尋ねが続きそうです。', lines } });
    await takahashi.isAvailable();
    // Whoever takes the seat has what everybody is told, and what was left for them.
    const { items: unread } = await takahashi.person.asks(listUnreadNotices);
    for (const { id } of unread) await takahashi.person.asks(tickNotice, { params: { id } });
    const [left] = (await takahashi.person.asks(listHandovers, { query: {} })).items;
    const taken = await takahashi.person.asks(takeOver, {
      params: { id: left?.id ?? '' },
      body: { ticked: (left?.items ?? []).map(({ kind, id }) => ({ kind, id })) },
    });
    expect(taken).toMatchObject({ state: 'taken', words: '午後も配送のお尋ねが続きそうです。', takenBy: '高橋' });
    await suzuki.signsOff();
    [seat, extension] = [takahashi, '202'];
  }

  async function somethingIsCorrected() {
    const id = owed.at(-1) ?? '';
    const before = await takahashi.reads(id);
    const correction = await watanabe.asks(correctCase, {
      params: { id },
      body: { typed: { callerName: '中村 桜' }, why: 'our_error', words: '録音で確かめました。' },
    });
    expect(correction).toMatchObject({ sent: true, changes: [{ field: 'callerName', before: before.callerName }] });
    expect(story.post.letters.filter(({ subject }) => subject.includes('訂正'))).not.toEqual([]);
  }

  // What the day came to, by our own account of it …
  const figures = await watanabe.asks(getFigures, { query: {} });
  const reports = await Promise.all(
    [aoba, sakura].map(async (client) => {
      const { items } = await watanabe.asks(listReports, { params: { client: client.id }, query: {} });
      const today = items.find((each) => each.day === day && each.version === 1);
      const { content } = await watanabe.asks(getReport, { params: { id: today?.id ?? '' }, query: {} });
      return { client, content };
    }),
  );

  // … and by the tables'.
  const [all] = await story.books(`
    select count(*)::int as calls, count(answered_at)::int as answered,
      count(*) filter (where exchange = 'manual')::int as by_hand, count(*) filter (where exchange = 'cti')::int as by_pbx,
      count(*) filter (where exchange = 'browser')::int as by_button,
      count(*) filter (where how = 'abandoned')::int as given_up,
      count(*) filter (where exchange <> 'manual' and how <> 'outside_hours')::int as queued
    from calls`);
  expect(all).toMatchObject({ calls: 60, given_up: outcomes.filter((each) => each === 'given_up').length });
  for (const way of ['by_hand', 'by_pbx', 'by_button'] as const) expect(all?.[way]).toBeGreaterThan(9);

  const kinds = await story.books(`
    select client_id as client, coalesce(disposition, how) as kind, count(*)::int as times
    from calls group by 1, 2`);
  for (const { client, content } of reports) {
    const timesOf = (kind: string) => kinds.find((row) => row.client === client.id && row.kind === kind)?.times ?? 0;
    for (const kind of ['sales', 'wrong_number', 'silent', 'machine', 'cut_off', 'abandoned', 'outside_hours'] as const)
      expect([client.name, kind, content.counts[kind]]).toEqual([client.name, kind, timesOf(kind)]);
    const [ledger] = await story.books(
      `select count(*) filter (where counted)::int as counted, count(*) filter (where not counted)::int as "notCounted"
       from usage_lines where client_id = $1`,
      [client.id],
    );
    expect(content.ledger).toEqual({ ...ledger, notYet: 0 });
    expect(content.total).toBe(content.ledger.counted + content.ledger.notCounted);
    expect((await story.usageOf(client)).counted).toBe(content.ledger.counted);
    expect(content.messages).toHaveLength(timesOf('message'));
  }
  expect(reports.reduce((sum, { content }) => sum + content.total, 0)).toBe(60);

  const [messages] = await story.books('select count(*)::int as opened from cases');
  const [callbacks] = await story.books('select count(*)::int as promised from callbacks');
  const part = (name: string) => figures.figures.find((figure) => figure.name === name);
  expect(figures).toMatchObject({ queued: all?.queued, abandoned: all?.given_up, messages: messages?.opened });
  expect(part('abandonment')).toMatchObject({ part: all?.given_up, whole: all?.queued });
  expect(part('in_three_rings')).toMatchObject({ part: figures.answered, whole: all?.queued });
  expect(part('corrections')).toMatchObject({ part: 1, whole: messages?.opened });
  expect(part('chases')).toMatchObject({ part: 2, whole: callbacks?.promised });

  const board = await story.board();
  expect(board.clients.reduce((sum, { answeredToday }) => sum + answeredToday, 0)).toBe(all?.answered);
  expect(board.clients.reduce((sum, { abandonedToday }) => sum + abandonedToday, 0)).toBe(all?.given_up);
}, 180_000);

function timeOf(at: number): string {
  const minutes = 9 * 60 + 40 + at * minutesApart;
  return `${day}T${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}

/** The clinic is closed from 13:00 to 14:30. */
function isAtNoon(at: number): boolean {
  const time = timeOf(at).slice(11);
  return time >= '12:55' && time < '14:35';
}
