import { sql } from 'kysely';
import pg from 'pg';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { cast } from '../../database/cast/index.ts';
import { openFor } from '../callbacks/open-for.ts';
import { openCase } from '../cases/open-case.ts';
import * as events from '../events/store.ts';
import { waitFor } from '../missed-calls/keep.ts';
import * as missedCalls from '../missed-calls/store.ts';
import * as tasks from '../tasks/store.ts';
import { allowed } from '../testing/examples.ts';
import { aFault, ito, openShift, type Shift, sakurai, suzuki, watanabe } from '../testing/shift.ts';
import { forCall } from './care/care.ts';
import { removeCallerNote, setCallerNeeds, writeCallerNote } from './care/change-care.ts';
import { callerNoteDue } from './care/due.ts';
import { addCallerNumber, eraseCaller, nameCaller, removeCallerNumber } from './change-caller.ts';
import { listCallers } from './list-callers.ts';
import { meet } from './meet.ts';
import { mergeCallers, splitCaller } from './merges/merge.ts';
import { followers } from './merges/store.ts';
import { getCaller } from './present.ts';
import { requestOfCaller } from './request.ts';
import * as store from './store.ts';

const client = cast.sakura.id;
const at = (time: string) => shift.setTime(`2026-05-${time}:00+09:00`);
let shift: Shift;
let last = 0;

beforeAll(async () => {
  shift = await openShift('2026-05-07T10:42:00+09:00');
});
beforeEach(() => at('07T11:00'));
afterAll(() => shift.close());

const rings = (number: string, of = client) =>
  shift.asHouse(async (tx) => {
    const { id } = await meet(tx, of, { number, known: await store.lockByNumber(tx, of, number) });
    return id;
  });
const newNumber = () => `+8190${String(20_000_000 + ++last)}`;
const file = async (id: string, who = suzuki) =>
  allowed(await shift.as(who, (tx, asker) => getCaller(tx, { params: { id } }, asker)));
const found = (id: string) => shift.asHouse((tx) => store.find(tx, id));
const named = (id: string, name: string, reading: string | null) =>
  shift.as(suzuki, (tx, asker) => nameCaller(tx, { params: { id }, body: { name, reading } } as never, asker));
const merges = (id: string, swallowed: string) =>
  shift.as(watanabe, (tx, asker) => mergeCallers(tx, { params: { id }, body: { swallowed } }, asker));
const splits = (id: string) => shift.as(watanabe, (tx, asker) => splitCaller(tx, { params: { id } }, asker));
const gets = (id: string, number: string) =>
  shift.as(suzuki, (tx, asker) => addCallerNumber(tx, { params: { id }, body: { number } }, asker));
const needs = (id: string, body: Parameters<typeof setCallerNeeds>[1]['body'], who = suzuki) =>
  shift.as(who, (tx, asker) => setCallerNeeds(tx, { params: { id }, body }, asker));
const notes = (id: string, words: string, until: string, who = suzuki) =>
  shift.as(who, (tx, asker) => writeCallerNote(tx, { params: { id }, body: { words, until } }, asker));
const historyOf = async (id: string) => (await shift.asHouse((tx) => events.of(tx, id))).map(({ name }) => name);

test('a caller is recognised by any of their numbers, and each number is one caller’s', async () => {
  const [mobile, home] = [newNumber(), '03-3456-7801'];
  const id = await rings(mobile);
  expect(allowed(await gets(id, home)).numbers).toEqual([mobile, '+81334567801']);
  expect(await rings('+81334567801')).toBe(id);
  expect(await found(id)).toMatchObject({ calls: 2 });
  const other = await rings(newNumber());
  expect(await gets(other, home)).toMatchObject({ code: 'caller_number_taken' });
  expect(await gets(other, '12')).toMatchObject({ problems: [{ field: 'number' }] });
  const params = { id, number: '+81334567801' };
  allowed(await shift.as(suzuki, (tx, asker) => removeCallerNumber(tx, { params }, asker)));
  expect(await rings('+81334567801')).not.toBe(id);
});

test('the same number ringing another client is another caller', async () => {
  const number = newNumber();
  expect(await rings(number, cast.aoba.id)).not.toBe(await rings(number));
});

test('a ring asks the database no more than before: one look and one line', async () => {
  const number = newNumber();
  const asked = (work: () => Promise<unknown>) => statementsOf(work);
  expect(await asked(() => rings(number))).toBe(2);
  expect(await asked(() => rings(number))).toBe(2);
});

test('name and reading are corrected, and found again however they are typed', async () => {
  const number = newNumber();
  const id = await rings(number);
  allowed(await named(id, '髙橋 花子', 'たかはし はなこ'));
  expect(await named(id, '髙橋 花子', '髙橋')).toMatchObject({ code: 'reading_not_kana' });
  const local = `0${number.slice(3, 5)}-${number.slice(5, 9)}-${number.slice(9)}`;
  for (const said of ['髙橋', '橋花子', 'たかはし', 'ﾊﾅｺ', local]) {
    const { items } = await shift.as(suzuki, (tx) => listCallers(tx, { query: { said, limit: 20 } }));
    expect(
      items.map((line) => line.id),
      said,
    ).toContain(id);
  }
  const { items } = await shift.as(suzuki, (tx) => listCallers(tx, { query: { said: '居ない人', limit: 20 } }));
  expect(items).toEqual([]);
});

test('the list goes page by page, whoever rang last first', async () => {
  const walked: string[] = [];
  for (let before: string | undefined; ; ) {
    const query = { said: '', client, limit: 2, before };
    const page = await shift.as(suzuki, (tx) => listCallers(tx, { query }));
    walked.push(...page.items.map(({ id }) => id));
    if (page.next === null) break;
    before = page.next;
  }
  const { items } = await shift.as(suzuki, (tx) => listCallers(tx, { query: { said: '', client, limit: 100 } }));
  expect(walked).toEqual(items.map(({ id }) => id));
});

test('needs and notes are on the desk at the ring; a note goes by itself', async () => {
  const id = await rings(newNumber());
  expect(await needs(id, { needs: ['hearing', 'relay_service'] })).toMatchObject({
    needs: ['hearing', 'relay_service'],
  });
  allowed(await needs(id, { needs: ['hearing'] }));
  allowed(await notes(id, ' 夕方は不在 ', '2026-05-08'));
  const onDesk = () => shift.asHouse((tx) => forCall(tx, { client, caller: id }));
  expect(await onDesk()).toMatchObject({
    needs: ['hearing'],
    notes: [{ words: '夕方は不在', by: '鈴木', until: '2026-05-08T15:00:00.000Z' }],
  });
  expect(await statementsOf(onDesk)).toBe(1);
  at('08T23:59');
  await shift.settle();
  expect((await onDesk()).notes).toHaveLength(1);
  at('09T00:00');
  expect((await onDesk()).notes).toEqual([]);
  await shift.settle();
  expect(await kept('caller_notes', id)).toBe(0);
  expect(await historyOf(id)).toEqual([
    'caller.met',
    'caller.needs_noted',
    'caller.needs_noted',
    'caller.noted',
    'caller.note_ended',
  ]);
});

test('a note taken away before its time leaves no wait behind', async () => {
  const id = await rings(newNumber());
  const written = allowed(await notes(id, 'メモ', '2026-05-08'));
  const note = written.notes[0]?.id as string;
  const removed = await shift.as(suzuki, (tx, who) => removeCallerNote(tx, { params: { id: note } }, who));
  expect(removed).toMatchObject({ notes: [] });
  await callerNoteDue(shift.books, { agency: cast.minato.id, word: 'caller_note', id: note });
  expect((await historyOf(id)).filter((name) => name === 'caller.note_ended')).toHaveLength(1);
});

test('how to guide somebody is for those who answer for the client', async () => {
  const id = await rings(newNumber(), cast.keyaki.id);
  await shift.asHouse((tx) => tx.q.deleteFrom('grants').where('staff_id', '=', ito.person).execute());
  expect(await needs(id, { needs: ['distress'] }, ito)).toMatchObject({ code: 'not_allowed' });
  allowed(await needs(id, { needs: ['distress'] }, watanabe));
  expect((await file(id, ito)).care).toBeNull();
  expect((await file(id, watanabe)).care).toEqual({ needs: ['distress'], notes: [] });
});

test('a client’s people have no right to needs, notes, numbers and merges at all', async () => {
  for (const table of ['caller_needs', 'caller_notes', 'caller_numbers', 'caller_merges'] as const)
    await expect(shift.as(sakurai, (tx) => tx.q.selectFrom(table).selectAll().execute())).rejects.toThrow(
      'permission denied',
    );
});

test('merged, everything follows; split, everything is as it was, and later calls go to whose number they came from', async () => {
  const [mobile, home] = [newNumber(), newNumber()];
  const { opened, caller: swallowed } = await leavesAMessage(home);
  const survivor = await rings(mobile);
  allowed(await notes(swallowed, 'メモ', '2026-05-20'));
  allowed(await needs(swallowed, { needs: ['hearing', 'minor'] }));
  allowed(await needs(survivor, { needs: ['minor'] }));
  const task = allowed(await asks(swallowed));
  const before = await everything(survivor, swallowed);

  at('07T12:00');
  const merged = allowed(await merges(survivor, swallowed));
  expect(merged).toMatchObject({
    numbers: expect.arrayContaining([mobile, home]),
    name: '山本 太郎',
    cases: [{ id: opened }],
    tasks: [{ id: task.id }],
    care: { needs: ['hearing', 'minor'], notes: [{ words: 'メモ' }] },
    swallowed: [{ id: swallowed, numbers: [home] }],
  });
  expect(merged.recentCalls).toHaveLength(1);
  expect(await shift.asHouse((tx) => openFor(tx, client, survivor))).toMatchObject([{ case: opened }]);
  expect(await file(swallowed)).toMatchObject({ mergedInto: { id: survivor }, numbers: [], may: { keep: false } });
  expect(await merges(survivor, swallowed)).toMatchObject({ code: 'caller_merged_away' });
  expect(await merges(survivor, survivor)).toMatchObject({ code: 'caller_merge_itself' });
  expect(await gets(swallowed, '03-3456-7899')).toMatchObject({ code: 'caller_merged_away' });

  at('07T12:30');
  allowed(await splits(swallowed));
  expect(await everything(survivor, swallowed)).toEqual(before);
  expect(await splits(swallowed)).toMatchObject({ code: 'caller_not_merged' });

  allowed(await merges(survivor, swallowed));
  at('07T14:00');
  const later = await leavesAMessage(home);
  expect(later.caller).toBe(survivor);
  allowed(await splits(swallowed));
  expect((await file(swallowed)).cases.map(({ id }) => id)).toEqual([later.opened, opened]);
  expect(await found(swallowed)).toMatchObject({ calls: 2, numbers: [home] });
  expect(await found(survivor)).toMatchObject({ calls: 1, numbers: [mobile] });
  expect((await historyOf(survivor)).filter((name) => name === 'caller.merged')).toHaveLength(2);
  expect((await historyOf(swallowed)).filter((name) => name === 'caller.split')).toHaveLength(2);
});

test('callers of two clients are never merged, whoever asks', async () => {
  const number = newNumber();
  expect(await merges(await rings(number), await rings(number, cast.aoba.id))).toMatchObject({ code: 'not_found' });
});

test('who may be the same person is suggested, and why', async () => {
  const [mobile, home] = [newNumber(), newNumber()];
  const id = await rings(mobile);
  const other = await rings(home);
  allowed(await named(id, '渡邊 次郎', 'ワタナベ ジロウ'));
  allowed(await named(other, '渡辺次郎', 'ﾜﾀﾅﾍﾞ ｼﾞﾛｳ'));
  allowed(await named(await rings(newNumber()), '渡会 一', 'ワタライ ハジメ'));
  expect((await file(id)).maybeSame).toMatchObject([{ id: other, why: ['name', 'reading'] }]);
});

test('a request for disclosure is a task of the client, with its clock', async () => {
  const id = await rings(newNumber());
  const task = allowed(await asks(id));
  expect(task).toMatchObject({ kind: 'disclosure', caller: id, case: null, dueAt: '2026-05-12T11:00:00.000Z' });
  expect(await shift.asHouse((tx) => tasks.ofCaller(tx, client, id))).toHaveLength(1);
  expect(await asks(id, ' ')).toMatchObject({ code: 'incomplete_input' });
});

test('erased, nothing on the card says who it was, and the number is unknown again', async () => {
  const number = newNumber();
  const id = await rings(number);
  allowed(await named(id, '消える 人', 'キエル ヒト'));
  allowed(await needs(id, { needs: ['minor'] }));
  allowed(await notes(id, 'メモ', '2026-05-20'));
  const erased = allowed(await shift.as(watanabe, (tx, who) => eraseCaller(tx, { params: { id } }, who)));
  expect(erased).toMatchObject({ name: null, reading: null, numbers: [], care: { needs: [], notes: [] } });
  expect(await rings(number)).not.toBe(id);
});

test('erased, what was missed of them goes too, with its clock, whoever it was put down for', async () => {
  const [number, other] = [newNumber(), newNumber()];
  const id = await rings(number);
  const missed = (from: string, caller: string | null) =>
    shift.asHouse(async (tx) => {
      const [call, line] = [tx.id(), cast.sakura.lines.number.id];
      const about = { id: tx.id(), client, line, number: from, caller, calls: [call], firstAt: tx.now, lastAt: tx.now };
      const rest = {
        longestWaitSeconds: 20,
        why: 'abandoned',
        due: tx.now,
        overdueSince: null,
        claimedBy: null,
      } as const;
      const noted = { ...about, ...rest, state: { is: 'open' } } as const;
      await missedCalls.add(tx, noted);
      await waitFor(tx, noted);
      return noted.id;
    });
  const [theirs, unknown, others] = [
    await missed(newNumber(), id),
    await missed(number, null),
    await missed(other, null),
  ];
  allowed(await shift.as(watanabe, (tx, who) => eraseCaller(tx, { params: { id } }, who)));
  const left = await shift.asHouse((tx) =>
    Promise.all([theirs, unknown, others].map((one) => missedCalls.find(tx, one))),
  );
  expect(left.map((one) => one?.id)).toEqual([undefined, undefined, others]);
  const waiting = await shift.asHouse((tx) =>
    tx.q.selectFrom('due').select('id').where('word', '=', 'missed_call').execute(),
  );
  expect(waiting.map((one) => one.id)).toContain(others);
  expect(waiting.map((one) => one.id)).not.toContain(theirs);
});

test('whatever names a caller follows them when they are merged', async () => {
  const { rows } = await shift.asHouse((tx) =>
    sql<{ name: string }>`select table_name as name from information_schema.columns
      where table_schema = 'public' and column_name = 'caller_id' order by 1`.execute(tx.q),
  );
  const own = ['caller_needs', 'caller_notes', 'caller_numbers'];
  expect(rows.map(({ name }) => name).filter((name) => !own.includes(name))).toEqual([...followers].sort());
});

const asks = (id: string, words = '通話録音の開示を求める') =>
  shift.as(suzuki, (tx, asker) => requestOfCaller(tx, { params: { id }, body: { kind: 'disclosure', words } }, asker));

/** A message from this number, which promises a callback. */
async function leavesAMessage(number: string): Promise<{ opened: string; caller: string }> {
  const call = await shift.talks(number);
  const taken = await shift.as(suzuki, (tx, who) => openCase(tx, { body: { call: call.id, draft: aFault() } }, who));
  await shift.ends(call);
  return { opened: allowed(taken).id, caller: call.caller as string };
}

async function everything(...ids: string[]) {
  const files = [];
  for (const id of ids) {
    const { maybeSame: _, ...shown } = await file(id);
    files.push(shown);
  }
  return files;
}

async function kept(table: 'caller_notes', caller: string): Promise<number> {
  const rows = await shift.asHouse((tx) =>
    tx.q.selectFrom(table).select('id').where('caller_id', '=', caller).execute(),
  );
  return rows.length;
}

/** How many statements `work` asks inside its transactions, but for their beginning and end, and the history. */
async function statementsOf(work: () => Promise<unknown>): Promise<number> {
  const asked: string[] = [];
  const query = pg.Client.prototype.query;
  pg.Client.prototype.query = function (this: pg.Client, ...said: unknown[]) {
    asked.push(textOf(said[0]));
    return (query as (...said: unknown[]) => unknown).apply(this, said);
  } as typeof query;
  try {
    await work();
  } finally {
    pg.Client.prototype.query = query;
  }
  return asked.filter(
    (text) => /^(select|with|insert|update|delete)\b/i.test(text) && !/"events"|jobs|pg_notify/.test(text),
  ).length;
}

function textOf(said: unknown): string {
  return (typeof said === 'string' ? said : ((said as { text?: string }).text ?? '')).trim();
}
