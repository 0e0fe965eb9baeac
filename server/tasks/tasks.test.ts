import type { TaskShown } from '@denwaban/api/tasks';
import { isRefusal } from '@denwaban/domain/refusals';
import { usualPolicy } from '@denwaban/domain/tasks';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { cast } from '../../database/cast/index.ts';
import * as events from '../events/store.ts';
import * as letters from '../post/store.ts';
import type { Asker } from '../shell/ask.ts';
import { allowed } from '../testing/examples.ts';
import { aReport, kobayashi, openShift, type Shift, sakurai, suzuki, watanabe } from '../testing/shift.ts';
import { dailyCsv } from './daily-csv.ts';
import { taskDue } from './due.ts';
import { listTasks, tasksOfCase } from './list-tasks.ts';
import { openTask, openTaskOfCase } from './open-task.ts';
import { getTaskPolicy, setTaskPolicy } from './policy/policy.ts';
import { declineTask, reopenTask, taskDone } from './settle-task.ts';
import * as store from './store.ts';

const at = (time: string) => shift.setTime(`2026-05-${time}:00+09:00`);
const dentist: Asker = {
  ...sakurai,
  client: cast.aoba.id,
  person: Object.values(cast.aoba.contacts)[0]?.id ?? '',
} as Asker;
let shift: Shift;
let about: string;

beforeAll(async () => {
  shift = await openShift('2026-05-07T10:42:00+09:00');
  about = (await shift.takes(aReport())).id;
});
beforeEach(() => at('07T11:00'));
afterAll(() => shift.close());

const refund = { kind: 'refund', words: '送料の返金', orderNumber: 'SK-204815', yen: 880 } as const;
type Body = Parameters<typeof openTaskOfCase>[1]['body'];
const asks = (body: Body = refund, who: Asker = suzuki) =>
  shift.as(who, (tx, asker) => openTaskOfCase(tx, { params: { id: about }, body }, asker));
const asked = async (body: Body = refund): Promise<TaskShown> => allowed(await asks(body));
const does = (id: string, who: Asker = kobayashi, words = '') =>
  shift.as(who, (tx, asker) => taskDone(tx, { params: { id }, body: { words } }, asker));
const lettersAbout = async (id: string) =>
  (await shift.asHouse((tx) => letters.page(tx, { limit: 100 }))).filter((letter) => letter.about === id);
const historyOf = async (id: string) => (await shift.asHouse((tx) => events.of(tx, id))).map(({ name }) => name);
const open = { state: 'open', limit: 50 } as const;

test('what is asked of a client is told to its owner, with a link to the page where it is done', async () => {
  const task = await asked();
  expect(task).toMatchObject({
    clientName: 'さくら通販',
    callerName: '山本 太郎',
    openedBy: '鈴木',
    yen: 880,
    dueAt: '2026-05-08T11:00:00.000Z',
    state: 'open',
    may: { done: false, decline: false, reopen: false },
  });
  const [letter, ...others] = await lettersAbout(task.id);
  expect(others).toEqual([]);
  expect(letter).toMatchObject({ kind: 'task', to: 'sakurai@example.jp', link: `/portal/tasks?task=${task.id}` });
  expect(letter?.subject).toBe(`【ご依頼】返金／${task.receiptNumber}`);
  expect(letter?.text).toContain('金額：880円');
  expect(letter?.text).toContain('期限：2026年5月8日（金）20:00まで');
});

test('a contact does it in the portal, and a slip is taken back', async () => {
  const { id } = await asked();
  expect(await does(id, kobayashi, '振り込みました')).toMatchObject({
    state: 'done',
    settled: { as: 'client', by: '小林 大輔', at: '2026-05-07T02:00:00.000Z', words: '振り込みました' },
    may: { done: false, reopen: true },
  });
  expect(await does(id, sakurai)).toMatchObject({ code: 'task_already_settled' });
  const back = await shift.as(kobayashi, (tx, who) => reopenTask(tx, { params: { id } }, who));
  expect(back).toMatchObject({ state: 'open', settled: null });
  expect(await historyOf(id)).toEqual(['task.opened', 'task.done', 'task.reopened']);
});

test('what is declined says why', async () => {
  const { id } = await asked();
  const declines = (words: string) =>
    shift.as(sakurai, (tx, who) => declineTask(tx, { params: { id }, body: { words } }, who));
  expect(await declines(' ')).toMatchObject({ problems: [{ field: 'words', code: 'required' }] });
  expect(await declines('返品が先です')).toMatchObject({ state: 'declined', settled: { words: '返品が先です' } });
});

test('a supervisor notes what the client told on the telephone', async () => {
  const { id } = await asked();
  expect(await does(id, watanabe, '桜井様より電話')).toMatchObject({ settled: { as: 'staff', by: '渡辺' } });
});

test('overdue is said once, to the owner', async () => {
  const { id } = await asked();
  at('08T19:59');
  await shift.settle();
  expect(await historyOf(id)).toEqual(['task.opened']);
  at('08T20:00');
  await shift.settle();
  await taskDue(shift.books, { agency: cast.minato.id, word: 'task', id });
  expect(await historyOf(id)).toEqual(['task.opened', 'task.overdue']);
  expect((await lettersAbout(id)).map(({ subject }) => subject.slice(0, 6))).toEqual(['【期限超過】', '【ご依頼】返']);
  const { items } = await shift.as(suzuki, (tx, who) => listTasks(tx, { query: open }, who));
  expect(items.find((task) => task.id === id)).toMatchObject({ overdue: true });
});

test('whoever the client names is told; when it is late, the owner as well', async () => {
  const client = cast.sakura.id;
  const set = (contact: string | null) =>
    shift.as(watanabe, (tx) => setTaskPolicy(tx, { params: { client }, body: { ...usualPolicy, contact } }));
  const stranger = Object.values(cast.aoba.contacts)[0]?.id as string;
  expect(await set(stranger)).toMatchObject({ problems: [{ field: 'contact', code: 'not_a_choice' }] });
  await set(kobayashi.person);
  expect(await shift.as(suzuki, (tx) => getTaskPolicy(tx, { params: { client } }))).toMatchObject({
    contact: kobayashi.person,
    businessDays: { disclosure: 5 },
  });
  const { id } = await asked();
  expect((await lettersAbout(id)).map(({ to }) => to)).toEqual(['kobayashi@example.jp']);
  at('08T20:00');
  await taskDue(shift.books, { agency: cast.minato.id, word: 'task', id });
  expect((await lettersAbout(id)).map(({ to }) => to).sort()).toEqual([
    'kobayashi@example.jp',
    'kobayashi@example.jp',
    'sakurai@example.jp',
  ]);
  await set(null);
});

test('another word asks in its own transaction, and what is missing is refused there', async () => {
  const disclosure = { kind: 'disclosure', words: '録音の開示', case: null, caller: null } as const;
  const task = allowed(await shift.asHouse((tx) => openTask(tx, { ...disclosure, client: cast.sakura.id })));
  // さくら通販 is there every day: the fifth day after the seventh.
  expect(task.due).toEqual(new Date('2026-05-12T20:00:00+09:00'));
  expect(await asks({ kind: 'refund', words: '返金', yen: null })).toMatchObject({ code: 'incomplete_input' });
});

test('the list goes by deadline, page by page, and each company sees its own', async () => {
  const soon = await asked();
  const late = await asked({ kind: 'disclosure', words: '通話録音の開示' });
  const pageOf = (query: Parameters<typeof listTasks>[1]['query'], who: Asker = kobayashi) =>
    shift.as(who, (tx, asker) => listTasks(tx, { query }, asker));
  const all = (await pageOf(open)).items.map(({ id }) => id);
  expect(all.indexOf(soon.id)).toBeLessThan(all.indexOf(late.id));
  const walked: string[] = [];
  for (let before: string | undefined; ; ) {
    const { items, next } = await pageOf({ ...open, limit: 2, before });
    walked.push(...items.map(({ id }) => id));
    if (next === null) break;
    before = next;
  }
  expect(walked).toEqual(all);
  expect((await pageOf({ ...open, kind: 'disclosure' })).items.map(({ kind }) => kind)).not.toContain('refund');
  await does(soon.id);
  expect((await pageOf({ state: 'settled', limit: 1 })).items.map(({ id }) => id)).toEqual([soon.id]);
  expect((await pageOf(open, dentist)).items).toEqual([]);
  expect(await does(late.id, dentist)).toMatchObject({ code: 'not_found' });
  const ofCase = allowed(await shift.as(suzuki, (tx, who) => tasksOfCase(tx, { params: { id: about } }, who)));
  expect(ofCase.items.map(({ id }) => id)).toContain(late.id);
});

test('the day’s replacements and refunds, for a spreadsheet', async () => {
  at('20T09:30');
  await asked({ kind: 'replacement', words: '=1+1', product: 'トースター "白"', orderNumber: 'SK-204815' });
  await asked({ kind: 'disclosure', words: '開示' });
  const { id } = await asked();
  at('20T23:59');
  await does(id, kobayashi, '済');
  const daily = (day: string, who: Asker = watanabe) =>
    shift.as(who, (tx, asker) => dailyCsv(tx, asker, { client: cast.sakura.id, day }));
  const { name, text } = allowed(await daily('2026-05-20'));
  expect(name).toBe('tasks-sakura-2026-05-20.csv');
  const lines = text.split('\r\n');
  expect(lines).toHaveLength(4);
  expect(lines[0]).toMatch(/^\uFEFF"受付日時","受付番号","種類"/);
  expect(lines[1]).toContain(`"2026/05/20 09:30"`);
  expect(lines[1]).toContain(
    `"交換","SK-204815","トースター ""白""","","山本 太郎","'=1+1","2026/05/21 20:00","未対応",""`,
  );
  expect(lines[2]).toContain(`"返金","SK-204815","","880","山本 太郎","送料の返金"`);
  expect(lines[2]).toContain(`"対応済み","済"`);
  expect(allowed(await daily('2026-05-19')).text.split('\r\n')).toHaveLength(2);
  expect(isRefusal(await daily('2026-05-20', dentist))).toBe(true);
});

test('the books keep a task as it was opened', async () => {
  const { id } = await asked({ kind: 'other', words: '  カタログの送付  ' });
  expect(await shift.asHouse((tx) => store.find(tx, id))).toMatchObject({
    kind: 'other',
    words: 'カタログの送付',
    yen: null,
  });
});
