// Where a file lies until its week is over, what it is called, and how rows become it.
import { createHash } from 'node:crypto';
import { mkdir, open, readdir, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Export } from '@denwaban/domain/exports';
import { dayOf, timeOf } from '@denwaban/domain/hours';
import iconv from 'iconv-lite';
import writeWorkbook from 'write-excel-file/node';
import type { Books } from '../shell/agency.ts';
import { csvLines } from '../texts/csv.ts';

export type Cell = string | number | Date | null;
export type Row = readonly Cell[];

type Lying = Pick<Books, 'dataFolder'> & { agency: string; id: string };

export function placeOf({ dataFolder, agency, id }: Lying): string {
  return join(dataFolder, 'exports', agency, id);
}

/** With the pieces that died with their servers. */
export async function removeFiles(lying: Lying): Promise<void> {
  const path = placeOf(lying);
  const folder = dirname(path);
  const there = await readdir(folder).catch(() => []);
  for (const name of there) if (name.startsWith(lying.id)) await rm(join(folder, name), { force: true });
}

/** `cases-20260507-1042.csv` */
export function nameOf({ kind, format, askedAt }: Pick<Export, 'kind' | 'format' | 'askedAt'>): string {
  const when = `${dayOf(askedAt)} ${timeOf(askedAt)}`.replace(/[-:]/g, '').replace(' ', '-');
  return `${kind}-${when}.${format === 'xlsx' ? 'xlsx' : 'csv'}`;
}

export const typeOf: Record<Export['format'], string> = {
  csv: 'text/csv; charset=utf-8',
  csv_cp932: 'text/csv; charset=Shift_JIS',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/** Takes rows as they come; the file is there whole at the end, or not at all. */
export type Writer = {
  write(rows: readonly Row[]): Promise<void>;
  unwritable(): number;
  close(): Promise<void>;
  drop(): Promise<void>;
};

export async function openWriter(lying: Lying, format: Export['format'], heads: readonly string[]): Promise<Writer> {
  const path = placeOf(lying);
  await mkdir(dirname(path), { recursive: true });
  const fresh = `${path}.${createHash('sha256').update(`${process.pid} ${performance.now()}`).digest('hex').slice(0, 8)}`;
  const done = () => rename(fresh, path);
  const drop = () => rm(fresh, { force: true });
  if (format === 'xlsx') {
    const rows: Row[] = [];
    return {
      write: async (some) => void rows.push(...some),
      unwritable: () => 0,
      close: async () => {
        await writeWorkbook([heads.map(headCell), ...rows.map((row) => row.map(sheetCell))], {
          stickyRowsCount: 1,
          columns: heads.map((head) => ({ width: Math.max(12, head.length * 2 + 4) })),
        }).toFile(fresh);
        await done();
      },
      drop,
    };
  }
  const file = await open(fresh, 'w');
  let lost = 0;
  const put = async (rows: readonly Row[]) => {
    const text = csvLines(rows.map((row) => row.map(csvCell)));
    const encoded = format === 'csv' ? { bytes: Buffer.from(text), lost: 0 } : inCp932(text);
    lost += encoded.lost;
    await file.write(encoded.bytes);
  };
  if (format === 'csv') await file.write('\uFEFF');
  await put([heads]);
  return {
    write: put,
    unwritable: () => lost,
    close: async () => {
      await file.sync();
      await file.close();
      await done();
    },
    drop: async () => {
      await file.close().catch(() => {});
      await drop();
    },
  };
}

/** CP932 has no 𠮷 and no emoji: 〓 stands for what it lacks, as in print. */
function inCp932(text: string): { bytes: Buffer; lost: number } {
  let lost = 0;
  const written = [...text].map((letter) => {
    if (isInCp932(letter)) return letter;
    lost++;
    return '〓';
  });
  return { bytes: iconv.encode(written.join(''), 'cp932'), lost };
}

const known = new Map<string, boolean>();
function isInCp932(letter: string): boolean {
  const before = known.get(letter);
  if (before !== undefined) return before;
  const isThere = iconv.decode(iconv.encode(letter, 'cp932'), 'cp932') === letter;
  known.set(letter, isThere);
  return isThere;
}

/** `2026/05/07 10:42`, which spreadsheets take for a time. */
function csvCell(cell: Cell): string | number {
  if (cell === null) return '';
  return cell instanceof Date ? `${dayOf(cell).replaceAll('-', '/')} ${timeOf(cell)}` : cell;
}

// A workbook keeps words as words: none of them is reckoned, whatever it begins with.
function sheetCell(cell: Cell) {
  if (cell === null || cell === '') return null;
  if (typeof cell === 'number') return { type: Number, value: cell };
  if (typeof cell === 'string') return { type: String, value: cell };
  // A cell has no time zone: Tokyo's clock is written as it stands on the wall.
  return { type: Date, value: new Date(cell.getTime() + 9 * 3_600_000), format: 'yyyy/mm/dd hh:mm' };
}

function headCell(value: string) {
  return { type: String, value, fontWeight: 'bold' as const };
}
