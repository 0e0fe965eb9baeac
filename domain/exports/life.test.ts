import { expect, test } from 'vitest';
import { ask, clearAway, type Export, finish, goneAt, goOn, mostRowsOfWorkbook } from './index.ts';

const now = new Date('2026-05-07T10:00:00+09:00');
const asked = { id: 'export-1', by: 'hanako', kind: 'cases', format: 'xlsx', language: 'ja', filters: {} } as const;
const working: Export = ask(asked, now).export;

test('it is worked at from the moment it was asked for, and kept for a week', () => {
  expect(working).toMatchObject({ state: 'working', rows: 0, unwritable: 0 });
  expect(goneAt(working)).toEqual(new Date('2026-05-14T10:00:00+09:00'));
});

test('rows are counted from the beginning, so that beginning anew counts nothing twice', () => {
  const once = goOn(goOn(working, { rows: 400, unwritable: 0 }).export, { rows: 200, unwritable: 1 });
  expect(once.export).toMatchObject({ rows: 200, unwritable: 1 });
  expect(finish(once.export)).toMatchObject({
    export: { state: 'done', rows: 200 },
    events: [{ name: 'export.done', data: { rows: 200 } }],
  });
});

test.each([
  ['a workbook up to its most', 'xlsx', mostRowsOfWorkbook, 'working'],
  ['a workbook beyond', 'xlsx', mostRowsOfWorkbook + 1, 'failed'],
  ['a CSV of any length', 'csv', mostRowsOfWorkbook + 1, 'working'],
] as const)('%s', (_, format, rows, state) => {
  expect(goOn({ ...working, format }, { rows, unwritable: 0 }).export.state).toBe(state);
});

test('what is over stays over', () => {
  const gone = clearAway(working).export;
  for (const late of [goOn(gone, { rows: 1, unwritable: 0 }), finish(gone), clearAway(gone)])
    expect(late).toEqual({ export: gone, events: [] });
});
