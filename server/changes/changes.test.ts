import type { ChangeShown } from '@denwaban/api/changes';
import type { ContactShown } from '@denwaban/api/contacts';
import { type Calendar, usualHours } from '@denwaban/domain/hours';
import { isRefusal, type Refusal } from '@denwaban/domain/refusals';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { cast } from '../../database/cast/index.ts';
import { addOwnContact, editOwnContact, orderOwnContacts } from '../contacts/own-contacts.ts';
import * as contacts from '../contacts/store.ts';
import * as contracts from '../contracts/store.ts';
import { getOwnRoster, setOwnRoster } from '../duties/rosters.ts';
import * as hours from '../hours/store.ts';
import * as lines from '../lines/store.ts';
import * as letters from '../post/store.ts';
import { chainFor } from '../relays/chain.ts';
import { whom } from '../rounds/whom.ts';
import * as scripts from '../scripts/store.ts';
import type { Asker } from '../shell/ask.ts';
import { allowed } from '../testing/examples.ts';
import { openShift, type Shift, sakurai, watanabe } from '../testing/shift.ts';
import { listOwnChanges, proposeChange, withdrawChange } from './propose-change.ts';
import { acceptChange, getChange, listChanges, returnChange, scheduleChange } from './settle-change.ts';

const sakura = cast.sakura.id;
const boss = cast.sakura.contacts.sakurai;
const kato: Asker = {
  ...{ as: 'staff', agency: cast.minato.id, client: null },
  ...{ person: cast.minato.staff.kato.id, role: 'manager' },
};
const at = (time: string) => shift.setTime(`2026-${time}:00+09:00`);
let shift: Shift;

beforeAll(async () => {
  shift = await openShift('2026-05-07T10:00:00+09:00');
});
beforeEach(() => at('05-07T10:00'));
afterAll(() => shift.close());

type Body = Parameters<typeof proposeChange>[1]['body'];
const asks = (body: Body) => shift.as(sakurai, (tx, who) => proposeChange(tx, { body } as never, who));
const asked = async (body: Body): Promise<ChangeShown> => allowed(await asks(body)) as ChangeShown;
const accepts = (id: string, body: object = {}) =>
  shift.as(kato, (tx, who) =>
    acceptChange(tx, { params: { id }, body: { from: null, words: '', ...body } } as never, who),
  ) as Promise<ChangeShown | Refusal>;
const returns = (id: string, words: string) =>
  shift.as(kato, (tx, who) => returnChange(tx, { params: { id }, body: { words } } as never, who));
const calendarNow = () => shift.asHouse((tx) => hours.calendarOf(tx, sakura));
const lettersAbout = async (id: string) =>
  (await shift.asHouse((tx) => letters.page(tx, { limit: 100 }))).filter((letter) => letter.about === id);

const withSaturday: Calendar = {
  ...usualHours,
  week: { ...usualHours.week, sat: [{ from: '10:00', to: '15:00' }] },
};
const saturdays = {
  asked: { kind: 'hours', calendar: withSaturday },
  from: '2026-06-01',
  words: '土曜も営業します',
} as const;

test('hours that a client asks for are published by the agency, and hold from their day', async () => {
  const before = await calendarNow();
  const { id } = await asked(saturdays as unknown as Body);
  expect(await calendarNow()).toEqual(before);
  await shift.settle();
  const [letter] = await lettersAbout(id);
  expect(letter).toMatchObject({ link: `/changes?change=${id}`, subject: '【変更申請】さくら通販 受付時間' });
  const waiting = allowed(
    await shift.as(watanabe, (tx, who) => listChanges(tx, { query: { state: 'waiting' } } as never, who)),
  );
  expect(waiting.changes.map((change) => [change.id, change.client.name, change.by.name, change.may.settle])).toEqual([
    [id, 'さくら通販', '桜井 千尋', false],
  ]);
  expect(allowed(await accepts(id))).toMatchObject({ state: 'accepted', may: { recall: true } });
  await shift.settle();
  expect((await lettersAbout(id)).map(({ subject }) => subject)).toContain('【承りました】受付時間の変更申請');
  at('05-31T23:59');
  await shift.settle();
  expect(await calendarNow()).toEqual(before);
  at('06-01T00:00');
  await shift.settle();
  await shift.settle();
  expect(await calendarNow()).toEqual(withSaturday);
  expect(await accepts(id)).toMatchObject({ code: 'change_out_of_turn' });
  await shift.asHouse((tx) => hours.save(tx, sakura, before as Calendar));
});

test('hours changed otherwise meanwhile are told to who decides', async () => {
  const before = await calendarNow();
  const { id } = await asked(saturdays as unknown as Body);
  const stale = async () =>
    allowed(await shift.as(kato, (tx, who) => getChange(tx, { params: { id } } as never, who))).isStale;
  expect(await stale()).toBe(false);
  await shift.asHouse((tx) => hours.save(tx, sakura, { ...(before as Calendar), holidays: [] }));
  expect(await stale()).toBe(true);
  await shift.asHouse((tx) => hours.save(tx, sakura, before as Calendar));
  expect(allowed(await returns(id, '来月からでお願いします'))).toMatchObject({ state: 'returned' });
  await shift.settle();
  const answer = (await lettersAbout(id)).find(({ to }) => to === 'sakurai@example.jp');
  expect(answer).toMatchObject({ to: 'sakurai@example.jp', link: `/portal/changes?change=${id}` });
  expect(answer?.text).toContain('来月からでお願いします');
});

test('a client withdraws what waits; what was accepted the agency may stop before its day', async () => {
  const first = await asked(saturdays as unknown as Body);
  const withdraws = (id: string) =>
    shift.as(sakurai, (tx, who) => withdrawChange(tx, { params: { id } } as never, who));
  expect(allowed(await withdraws(first.id))).toMatchObject({ state: 'withdrawn' });
  expect(await accepts(first.id)).toMatchObject({ code: 'change_out_of_turn' });
  const second = await asked(saturdays as unknown as Body);
  allowed(await accepts(second.id));
  expect(await withdraws(second.id)).toMatchObject({ code: 'change_out_of_turn' });
  allowed(await returns(second.id, '人が足りません'));
  at('06-02T00:00');
  await shift.settle();
  expect((await calendarNow())?.week.sat).not.toEqual(withSaturday.week.sat);
});

test('lines are named, opened and closed on the day, but not under a number that is taken', async () => {
  const [main] = await shift.asHouse((tx) => lines.ofClient(tx, sakura));
  const wish = { wish: 'add', line: null, label: '予約専用', forwarding: '' } as const;
  const { id } = await asked({
    asked: {
      kind: 'lines',
      lines: [
        { wish: 'change', line: main?.id ?? '', label: '代表（新）', number: '', forwarding: '話中のとき転送' },
        { ...wish, number: '03-9999-0001' },
        { ...wish, number: cast.aoba.lines.number.number },
      ],
    },
    ...{ from: '2026-05-07', words: '予約の番号を分けます' },
  } as unknown as Body);
  expect(allowed(await accepts(id))).toMatchObject({ state: 'in_force' });
  const after = await shift.asHouse((tx) => lines.ofClient(tx, sakura));
  expect(after.find((line) => line.id === main?.id)?.label).toBe('代表（新）');
  expect(after.filter(({ label }) => label === '予約専用').map(({ number }) => number)).toEqual(['+81399990001']);
});

test('another scope becomes terms from its day, and lines of the draft of the manual', async () => {
  const tier = (await shift.asHouse((tx) => contracts.inForceAt(tx, sakura, tx.now)))?.tier;
  const other = tier === 1 ? 2 : 1;
  const { id } = await asked({
    asked: { kind: 'scope', tier: other, topics: [{ topic: '採用', treatment: 'decline', words: '承っておりません' }] },
    ...{ from: '2026-07-01', words: '人手が変わるため' },
  } as unknown as Body);
  allowed(await accepts(id));
  const agreed = await shift.asHouse((tx) => contracts.all(tx, sakura));
  expect(agreed.at(-1)).toMatchObject({ effectiveFrom: '2026-07-01', tier: other });
  const { draft, published } = await shift.asHouse((tx) => scripts.current(tx, sakura));
  expect(draft?.content.scope.at(-1)).toMatchObject({ topic: '採用', treatment: { is: 'decline' }, words: ['採用'] });
  expect(published?.content.scope.some(({ topic }) => topic === '採用')).toBe(false);
});

test('the agency sets hours for a later day by itself, and nobody is written to', async () => {
  const body = { ...saturdays, from: '2026-08-01' };
  const set = await shift.as(kato, (tx, who) => scheduleChange(tx, { params: { client: sakura }, body } as never, who));
  const { id, by } = allowed(set) as ChangeShown;
  expect(by).toMatchObject({ as: 'staff', name: '加藤' });
  await shift.settle();
  expect(await lettersAbout(id)).toEqual([]);
  const own = allowed(await shift.as(sakurai, (tx, who) => listOwnChanges(tx, {} as never, who)));
  expect(own.changes[0]).toMatchObject({ id, state: 'accepted' });
  allowed(await returns(id, '取りやめ'));
});

const details = { email: null, phone: null, takesComplaints: false, role: null } as const;
const owns = <T>(work: Parameters<typeof shift.as<T>>[1]) => shift.as(sakurai, work);

test('an owner adds, changes and orders its own people, and stays the owner', async () => {
  const added = allowed(
    await owns((tx, who) =>
      addOwnContact(
        tx,
        { body: { ...details, name: '新井 葵', reading: 'アライ アオイ', phone: '090-1111-2222' } } as never,
        who,
      ),
    ),
  ) as ContactShown;
  expect(added).toMatchObject({ phone: '+819011112222', order: expect.any(Number) });
  const edit = (id: string, body: object) =>
    owns((tx) => editOwnContact(tx, { params: { id }, body: { ...details, ...body } } as never));
  expect(await edit(added.id, { name: '', reading: '漢字' })).toMatchObject({
    problems: [{ field: 'name' }, { field: 'reading' }],
  });
  expect(await edit(sakurai.person, { name: '桜井 千尋', reading: 'サクライ ミサキ', role: 'staff' })).toMatchObject({
    code: 'last_owner',
  });
  const people = await shift.asHouse((tx) => contacts.ofClient(tx, sakura));
  const ids = [added.id, ...people.map(({ id }) => id).filter((id) => id !== added.id)];
  const order = (list: string[]) => owns((tx, who) => orderOwnContacts(tx, { body: { contacts: list } } as never, who));
  expect(await order(ids.slice(1))).toMatchObject({ code: 'changed_meanwhile' });
  await order(ids);
  expect((await shift.asHouse((tx) => contacts.ofClient(tx, sakura))).map(({ id }) => id)).toEqual(ids);
});

test('whoever is on call is told and rung before everybody else', async () => {
  const turn = { from: '18:00', to: '09:00', contacts: [boss.id] };
  const none = { mon: [], tue: [], wed: [], thu: [turn], fri: [], sat: [], sun: [] };
  const set = (contactsOf: string[]) =>
    owns((tx, who) =>
      setOwnRoster(
        tx,
        {
          body: { week: { ...none, thu: [{ ...turn, contacts: contactsOf }] }, holidays: 'as_weekday', days: [] },
        } as never,
        who,
      ),
    );
  expect(await set([cast.aoba.id])).toMatchObject({
    problems: [{ field: 'week.thu.0.contacts', code: 'not_a_choice' }],
  });
  expect(isRefusal(await set([boss.id]))).toBe(false);
  expect(await owns((tx, who) => getOwnRoster(tx, {}, who))).toMatchObject({ roster: { week: { thu: [turn] } } });
  const about = { id: cast.sakura.id, client: sakura, addressee: null, complaintAbout: null, kind: 'inquiry' } as never;
  const first = async () =>
    shift.asHouse(async (tx) => [(await chainFor(tx, about))[0], (await whom(tx, about, null))[0]?.contact]);
  at('05-07T17:59');
  expect(await first()).not.toContain(boss.id);
  at('05-08T08:59');
  expect(await first()).toEqual([boss.id, boss.id]);
});
