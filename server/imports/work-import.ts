import { type Import, isUnderWay, step } from '@denwaban/domain/imports';
import { record } from '../events/record.ts';
import { type Actor, type AgencyTx, type Books, inAgency, theHouse } from '../shell/agency.ts';
import type { Job } from '../shell/jobs.ts';
import { judge, type Readable, readRows, refused } from './read-rows.ts';
import * as store from './store.ts';
import { thingsOf } from './things/index.ts';

// So many rows commit at once: below a second's work, so that nothing else waits long behind it.
const rowsPerStep = 200;
const undonePerStep = 50;

type Asked = Pick<Job, 'agency' | 'id'>;

/**
 * One step of what is under way with an import. What is done stands with the rows it is about, and the next step is asked for
 * in the same commit: whoever dies over it leaves it where it was, and doing a step again goes on with the next rows.
 */
export async function workImport(books: Books, { agency, id }: Asked): Promise<void> {
  const scope = (by: Actor) => ({ as: 'staff', agency, by }) as const;
  const found = await inAgency(books, scope(theHouse), (tx) => store.find(tx, id));
  if (!found || !isUnderWay(found)) return;
  const inScope = <T>(work: (tx: AgencyTx) => Promise<T>) =>
    inAgency(books, scope({ kind: 'staff', id: found.by }), work);
  const removed = found.state === 'undoing' ? await takeOut(inScope, found) : 0;
  await inScope(async (tx) => {
    const now = await store.lock(tx, id);
    if (!now || now.state !== found.state) return;
    const change = step(now, removed || (await work(tx, now)), await store.counts(tx, id));
    await store.save(tx, change.import);
    await record(tx, ...change.events);
  });
}

async function work(tx: AgencyTx, found: Import): Promise<number> {
  if (found.state === 'undoing') return 0;
  const outcome = found.state === 'checking' ? null : 'new';
  const rows = await store.rows(tx, found.id, { outcome, limit: rowsPerStep });
  if (rows.length === 0) return 0;
  const read = await readRows(tx, found, rows);
  const { once, twice } = await apart(tx, found, read.readable);
  const judged = await judge(tx, found.kind, once);
  const done = found.state === 'checking' ? judged : await make(tx, found, once, judged);
  await store.saveRows(tx, found.id, [...read.refused, ...twice, ...done]);
  return rows.length;
}

/** The books may have changed since the rows were checked: what is there by now is not made again. */
async function make(tx: AgencyTx, found: Import, readable: readonly Readable[], judged: readonly store.KeptRow[]) {
  const free = readable.filter((_, at) => judged[at]?.outcome === 'new');
  const ids = await thingsOf[found.kind].make(tx, found, free as never);
  const madeOf = new Map(free.map(({ row }, at) => [row.line, ids[at] as string]));
  return judged.map((row): store.KeptRow => {
    const made = madeOf.get(row.line);
    return made === undefined
      ? row
      : { ...row, outcome: 'made', made, ...(found.kind === 'clients' && { client: made }) };
  });
}

/** What stands in the file twice is taken the first time. */
async function apart(tx: AgencyTx, { id, kind }: Import, readable: readonly Readable[]) {
  const [line, keys] = [readable[0]?.row.line ?? 0, readable.map(({ key }) => key)];
  const seen = await store.sentBefore(tx, id, { line, keys });
  const [once, twice]: [Readable[], store.KeptRow[]] = [[], []];
  for (const each of readable) {
    const key = `${each.client} ${each.key}`;
    if (seen.has(key)) twice.push(refused(each.row, keyField[kind], 'twice_in_file'));
    else once.push(each);
    seen.add(key);
  }
  return { once, twice };
}

const keyField: Record<Import['kind'], string> = {
  clients: 'code',
  contacts: 'name',
  faq: 'question',
  calls: 'summary',
};

type InScope = <T>(work: (tx: AgencyTx) => Promise<T>) => Promise<T>;

/** Each row in a commit of its own: that something refers to what it made keeps that one, and no other. */
async function takeOut(inScope: InScope, { id, kind }: Import): Promise<number> {
  const rows = await inScope((tx) => store.rows(tx, id, { outcome: 'made', limit: undonePerStep }));
  for (const { line } of rows) {
    await inScope(async (tx) => remove(tx, { id, kind, line })).catch(async (error) => {
      if (!isReferredTo(error)) throw error;
      await inScope((tx) => settle(tx, { id, line, isRemoved: false }));
    });
  }
  return rows.length;
}

async function remove(tx: AgencyTx, { id, kind, line }: { id: string; kind: Import['kind']; line: number }) {
  const about = await store.lock(tx, id);
  const [row] = await store.rows(tx, id, { outcome: 'made', after: line - 1, limit: 1 });
  if (about?.state !== 'undoing' || row?.line !== line) return;
  await settle(tx, { id, line, isRemoved: await thingsOf[kind].remove(tx, about, row) });
}

async function settle(tx: AgencyTx, { id, line, isRemoved }: { id: string; line: number; isRemoved: boolean }) {
  const [row] = await store.rows(tx, id, { outcome: 'made', after: line - 1, limit: 1 });
  if (row?.line !== line) return;
  await store.saveRows(tx, id, [
    isRemoved
      ? { ...row, outcome: 'removed', problems: [], client: row.client === row.made ? null : row.client }
      : { ...row, outcome: 'kept', problems: [{ field: '', code: 'used_since' }] },
  ]);
}

function isReferredTo(error: unknown): boolean {
  return (error as { code?: string }).code === '23503';
}
