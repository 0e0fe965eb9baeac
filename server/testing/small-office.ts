// A small office for tests: one agency, one client that is open all day and all night, one button, two operators.
import { starterContent } from '@denwaban/domain/scripts';
import fastify from 'fastify';
import { callDue } from '../calls/due.ts';
import { hear } from '../calls/hear.ts';
import { live } from '../calls/lists/store.ts';
import { hangUp, hold, resume } from '../calls/operate.ts';
import * as callRows from '../calls/store.ts';
import { browserExchange } from '../exchange/browser/browser.ts';
import { pageDue } from '../exchange/browser/due.ts';
import { openEars } from '../exchange/browser/ears.ts';
import { routes } from '../exchange/browser/routes.ts';
import * as hours from '../hours/store.ts';
import * as lines from '../lines/store.ts';
import { diskShelf } from '../recordings/disk-shelf.ts';
import { routes as recordingRoutes, takeSound } from '../recordings/routes.ts';
import * as routing from '../routing/store.ts';
import * as scripts from '../scripts/store.ts';
import { type AgencyTx, type Books, inAgency, theHouse } from '../shell/agency.ts';
import type { Asker } from '../shell/ask.ts';
import { openPool } from '../shell/database.ts';
import { tick } from '../shell/due.ts';
import { bind } from '../shell/http.ts';
import { newId } from '../shell/ids.ts';
import { loginUrl } from '../shell/migrate.ts';
import { closePool } from '../shell/under-way.ts';
import type { TestDatabase } from './database.ts';

export type SmallOffice = Awaited<ReturnType<typeof openSmallOffice>>;

const acts = { hold, resume, hangUp };
const allDay = [{ from: '00:00', to: '24:00' }];
const week = { mon: allDay, tue: allDay, wed: allDay, thu: allDay, fri: allDay, sat: allDay, sun: allDay };

export async function openSmallOffice(database: TestDatabase, shelfFolder: string) {
  const url = loginUrl(database.url, 'denwaban_app', database.secret);
  const pool = openPool(url);
  const time = { skipped: 0 };
  const clock = { now: () => new Date(Date.now() + time.skipped) };
  const ears = await openEars(url, clock);
  const books: Books = {
    pool,
    clock,
    ears,
    jobs: { enqueue: async () => {} },
    shelf: diskShelf(shelfFolder),
    exchanges: new Map([['browser', browserExchange()]]),
  } as unknown as Books;
  const ids = {
    agency: newId(),
    client: newId(),
    line: newId(),
    sato: newId(),
    tanaka: newId(),
    key: `key-${newId()}`,
  };
  const inside = <T>(work: (tx: AgencyTx) => Promise<T>) =>
    inAgency(books, { as: 'staff', agency: ids.agency, by: theHouse }, work);
  await inside((tx) => furnish(tx, ids));

  const site = { books, ears, turn: { kind: 'none' }, publicUrl: null } as const;
  const server = fastify();
  takeSound(server);
  const bound = [...routes(site), ...recordingRoutes({ books })];
  bind(server, bound, { books, identify: async ({ headers, query }) => asker(ids.agency, headers, query), tell });

  return {
    ...ids,
    books,
    server,
    inside,
    /** The clock goes on by so many seconds, and what is then due is done. */
    later: async (seconds: number) => {
      time.skipped += seconds * 1000;
      await tick(books, { call: (due) => callDue(books, due), page: (due) => pageDue(books, due) });
    },
    call: (id: string) => inside(async (tx) => (await callRows.find(tx, id))!),
    /** The operator who is offered the call answers it; returns the operator's id. */
    answer: (id: string) => inside((tx) => answer(tx, id)),
    operate: (act: keyof typeof acts, id: string, operator: string) =>
      inside((tx) => acts[act](tx, { params: { id } }, staff(ids.agency, operator))),
    /** Every call that is still on ends, and the operators are free again, whatever offers they have missed. */
    goHome: () => inside(endAll),
    stop: async () => {
      await server.close();
      await ears.stop();
      await closePool(pool);
    },
  };
}

async function furnish(
  tx: AgencyTx,
  { agency, client, line, sato, tanaka, key }: Record<'agency' | 'client' | 'line' | 'sato' | 'tanaka' | 'key', string>,
) {
  const { q, now } = tx;
  const colour = 'teal' as const;
  await q
    .insertInto('agencies' as never)
    .values({ agency_id: agency, name: 'まごころ電話', reading: 'マゴコロデンワ', created_at: now } as never)
    .execute();
  await q
    .insertInto('clients')
    .values({
      agency_id: agency,
      client_id: client,
      code: 'sakura',
      name: 'さくら通販',
      reading: 'サクラツウハン',
      colour,
      caller_noun: 'お客様',
      state: 'live',
      created_at: now,
    })
    .execute();
  await hours.save(tx, client, { week, holidays: 'as_weekday', exceptions: [] });
  const content = starterContent('さくら通販', 'サクラツウハン');
  const first = { id: tx.id(), client, number: 1, content, note: '', revision: 1, publishedBy: null };
  await scripts.save(tx, { ...first, state: 'published', effectiveAt: null, publishedAt: now });
  await lines.save(tx, {
    id: line,
    client,
    kind: 'button',
    label: '通話ボタン',
    number: null,
    buttonKey: key,
    exchange: 'browser',
    state: 'open',
  });
  for (const [id, name] of [
    [sato, '佐藤'],
    [tanaka, '田中'],
  ] as const) {
    await q
      .insertInto('staff' as never)
      .values({ agency_id: agency, id, business_name: name, role: 'operator', state: 'active' } as never)
      .execute();
    await routing.save(tx, { id, readiness: 'available', reason: null, since: now, call: null, idleSince: now });
    await routing.setGrants(tx, id, [client]);
  }
}

async function answer(tx: AgencyTx, id: string): Promise<string> {
  const call = await callRows.find(tx, id);
  if (call?.state.is !== 'offered') throw new Error(`the call is ${call?.state.is}, not offered`);
  const { offer, operator } = call.state;
  await hear(tx, id, { fact: 'answered', operator, offer });
  return operator;
}

async function endAll(tx: AgencyTx): Promise<void> {
  for (const { id } of await live(tx)) {
    const call = await hear(tx, id, { fact: 'hung_up', by: 'caller' });
    if (call?.operator) await hear(tx, id, { fact: 'wrapped_up', operator: call.operator });
  }
  for (const operator of await routing.all(tx)) await routing.save(tx, { ...operator, readiness: 'available' });
}

/** Whoever a request says it is: this office has no doors. */
function asker(agency: string, headers: Record<string, unknown>, query: unknown): Asker | null {
  const cookie = /\boperator=([\w-]+)/.exec(String(headers.cookie ?? ''))?.[1];
  const said = headers['x-operator'] ?? (query as { operator?: string }).operator ?? cookie;
  return typeof said === 'string' ? staff(agency, said) : null;
}

function staff(agency: string, person: string): Asker {
  return { as: 'staff', agency, client: null, person, role: 'supervisor' };
}

const tell = (refusal: { refused: unknown; code: unknown; problems: unknown }) =>
  ({ ...refusal, message: String(refusal.code) }) as never;
