// What can be found of a thing is written down anew after each change to it, by a job. Doing this again changes nothing.
import { indexed } from '@denwaban/domain/search';
import * as callers from '../callers/store.ts';
import * as cases from '../cases/store.ts';
import { type AgencyTx, type Books, inAgency, theHouse } from '../shell/agency.ts';
import type { Job } from '../shell/jobs.ts';
import { fieldsOfCallers, fieldsOfCases } from './fields.ts';
import * as store from './store.ts';

type Asked = Pick<Job, 'agency' | 'id'>;

export function indexCase(books: Books, { agency, id }: Asked): Promise<void> {
  return inside(books, agency, (tx) => writeCases(tx, [id]));
}

export function indexCaller(books: Books, { agency, id }: Asked): Promise<void> {
  return inside(books, agency, async (tx) => writeCallers(tx, await store.tiedTo(tx, id)));
}

/** For what another word has written down about a case. */
export function indexCaseOf(word: store.PartOfCase) {
  return (books: Books, { agency, id }: Asked): Promise<void> =>
    inside(books, agency, async (tx) => {
      const about = await store.caseOf(tx, word, id);
      if (about) await writeCases(tx, [about]);
    });
}

export async function writeCases(tx: AgencyTx, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await store.alone(tx, ids);
  const found = await cases.some(tx, ids);
  const fields = await fieldsOfCases(tx, [...found.values()]);
  for (const id of ids) {
    const about = found.get(id);
    if (!about) await store.remove(tx, id);
    else {
      const { client, kind, state } = about;
      await store.put(tx, { id, client, kind, state, ...indexed(fields.get(id) ?? []) });
    }
  }
}

/** One who turned out to be another is found as that other. */
export async function writeCallers(tx: AgencyTx, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await store.alone(tx, ids);
  const found = await callers.some(tx, ids);
  const fields = await fieldsOfCallers(tx, [...found.values()]);
  for (const id of ids) {
    const about = found.get(id);
    if (!about || about.mergedInto !== null) await store.remove(tx, id);
    else {
      const { client } = about;
      await store.put(tx, { id, client, kind: 'caller', state: null, ...indexed(fields.get(id) ?? []) });
    }
  }
}

function inside(books: Books, agency: string, work: (tx: AgencyTx) => Promise<void>): Promise<void> {
  return inAgency(books, { as: 'staff', agency, by: theHouse }, work);
}
