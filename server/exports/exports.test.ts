import { readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { instantOf } from '@denwaban/domain/hours';
import iconv from 'iconv-lite';
import { readSheet } from 'read-excel-file/node';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { cast } from '../../database/cast/index.ts';
import { allowed } from '../testing/examples.ts';
import { aFault, ito, openShift, type Shift, suzuki, watanabe } from '../testing/shift.ts';
import { askExport, clearExport, listExports } from './ask-export.ts';
import { placeOf } from './file.ts';
import { exportDue } from './work-export.ts';

let shift: Shift;
beforeAll(async () => {
  shift = await openShift('2026-05-07T10:00:00+09:00');
  await shift.takes(aFault({ summary: '=SUM(A1)の不具合' }));
  await shift.takes(aFault({ summary: '𠮷野様の「㈱髙﨑」' }));
  await shift.settle();
});
afterAll(() => shift.close());

type Asked = Parameters<typeof askExport>[1]['body'];
const asks = (body: Partial<Asked> = {}, asker = watanabe) =>
  shift.as(asker, (tx, who) =>
    askExport(tx, { body: { kind: 'cases', format: 'csv', language: 'ja', filters: {}, ...body } }, who),
  );
const mine = async () => (await shift.as(watanabe, (tx, who) => listExports(tx, {}, who))).exports;
const bytesOf = (id: string) => readFile(placeOf({ ...shift.books, agency: cast.minato.id, id }));

const waits = async () => {
  const { rows } = await shift.books.pool.query<{ id: string }>(
    `select id from due where word = 'export' and due_at <= $1`,
    [shift.books.clock.now()],
  );
  return rows.length;
};

async function written(body: Partial<Asked>) {
  const { id } = allowed(await asks(body));
  await shift.settle();
  return { line: (await mine()).find((each) => each.id === id), bytes: await bytesOf(id), id };
}

test('a list is written as its page shows it, and a spreadsheet reckons nothing of what callers said', async () => {
  const { line, bytes } = await written({ filters: { state: 'open', client: cast.sakura.id } });
  expect(line).toMatchObject({ state: 'done', rows: 2, unwritable: 0 });
  const [head, ...rows] = bytes.toString('utf8').split('\r\n');
  expect(head).toMatch(/^\uFEFF"受付番号","受付日時"/);
  expect(rows.join('\n')).toContain('"2026/05/07 10:00","さくら通販"');
  expect(rows.join('\n')).toContain(`"'=SUM(A1)の不具合"`);
});

test('CP932 writes 〓 for what it does not have, and says how often', async () => {
  const { line, bytes } = await written({ format: 'csv_cp932' });
  expect(line).toMatchObject({ state: 'done', unwritable: 1 });
  expect(iconv.decode(bytes, 'cp932')).toContain('〓野様の「㈱髙﨑」');
});

test('a workbook keeps words as words and times as times', async () => {
  const { bytes } = await written({ format: 'xlsx', language: 'en' });
  const data = await readSheet(bytes);
  expect(data[0]).toContain('Receipt number');
  expect(data.flat()).toContain('=SUM(A1)の不具合');
  expect(data[1]?.[1]).toEqual(new Date('2026-05-07T10:00:00Z'));
});

test('only what one may see is written, with filters its page has, and only for who asked', async () => {
  expect(await asks({ kind: 'calls' }, suzuki)).toMatchObject({ code: 'not_allowed' });
  expect(await asks({ filters: { state: 'lost' } })).toMatchObject({ code: 'malformed' });
  const { id } = await written({ kind: 'calls' });
  const clears = (asker: typeof ito) => shift.as(asker, (tx, who) => clearExport(tx, { params: { id } }, who));
  expect(await clears(ito)).toMatchObject({ code: 'not_found' });
  expect(await clears(watanabe)).toBeUndefined();
  expect((await mine()).map((each) => each.id)).not.toContain(id);
});

test('what is thrown away goes from the disk with the next tick, also where a server died in between', async () => {
  const { id } = await written({ kind: 'calls' });
  const path = placeOf({ ...shift.books, agency: cast.minato.id, id });
  await writeFile(`${path}.0123abcd`, 'what a server wrote until it died');
  const due = { agency: cast.minato.id, word: 'export', id };
  const dies = {
    ...shift.books,
    clock: {
      now: () => {
        throw new Error('killed');
      },
    },
  };
  await shift.as(watanabe, (tx, who) => clearExport(tx, { params: { id } }, who));
  await expect(exportDue(dies, due)).rejects.toThrow('killed');
  await shift.settle();
  const left = await readdir(dirname(path));
  expect(left.filter((name) => name.startsWith(id))).toEqual([]);
});

test('after a week it is gone from the list and from the disk', async () => {
  const { id } = await written({ kind: 'callers' });
  shift.setTime(instantOf('2026-05-14', '10:01').toISOString());
  await shift.settle();
  expect(await mine()).toEqual([]);
  await expect(bytesOf(id)).rejects.toThrow('ENOENT');
  expect(await waits()).toBe(0);
});
