import { sql } from 'kysely';
import type { AgencyTx, Books } from './agency.ts';
import { log } from './log.ts';

// Every wait is a row here and nothing else: no timer in memory, no delay in the queue, no now() in SQL.

declare module './database.ts' {
  interface Tables {
    due: { agency_id: string; word: string; id: string; client_id: string | null; due_at: Date };
  }
}

type Wait = { word: string; id: string; client: string | null; at: Date | null };

/** One thing has at most one wait; saying it again moves it, and null ends it. Written as the transaction commits. */
export async function wait(tx: AgencyTx, said: Wait): Promise<void> {
  const known = gathered.get(tx) ?? gather(tx);
  known.set(`${said.word} ${said.id}`, said);
}

const gathered = new WeakMap<AgencyTx, Map<string, Wait>>();

function gather(tx: AgencyTx): Map<string, Wait> {
  const waits = new Map<string, Wait>();
  gathered.set(tx, waits);
  tx.beforeCommit(() => write(tx, [...waits.values()]));
  return waits;
}

async function write(tx: AgencyTx, waits: readonly Wait[]): Promise<void> {
  const moved = waits.flatMap(({ word, id, client, at }) =>
    at ? [{ agency_id: tx.agency, word, id, client_id: client, due_at: at }] : [],
  );
  const ended = waits.filter(({ at }) => at === null);
  if (moved.length > 0)
    await tx.q
      .insertInto('due')
      .values(moved)
      .onConflict((clash) =>
        clash.columns(['agency_id', 'word', 'id']).doUpdateSet({ due_at: (is) => is.ref('excluded.due_at') }),
      )
      .execute();
  if (ended.length > 0)
    await tx.q
      .deleteFrom('due')
      .using(
        sql<{ word: string; id: string }>`unnest(${ended.map(({ word }) => word)}::text[],
          ${ended.map(({ id }) => id)}::uuid[])`.as<'over'>(sql`over (word, id)`),
      )
      .where('due.agency_id', '=', tx.agency)
      .whereRef('due.word', '=', 'over.word')
      .whereRef('due.id', '=', 'over.id')
      .execute();
}

export type Due = { agency: string; word: string; id: string };

/** What is done when a wait of this word is over. It must end or move its own wait, in its own transaction. */
export type WhenDue = (due: Due) => Promise<void>;

/** Handles everything that is due at the clock's now; a failure of one holds up no other and is tried at the next tick. */
export async function tick(books: Books, handlers: Record<string, WhenDue>): Promise<number> {
  const { rows } = await books.pool.query<Due>(
    'select agency_id as agency, word, id from due where due_at <= $1 order by due_at limit 500',
    [books.clock.now()],
  );
  let handled = 0;
  for (const due of rows) if (await handle(handlers, due)) handled++;
  return handled;
}

async function handle(handlers: Record<string, WhenDue>, due: Due): Promise<boolean> {
  try {
    const handler = handlers[due.word];
    if (!handler) throw new Error(`nothing is done when ${due.word} is due`);
    await handler(due);
    return true;
  } catch (error) {
    log.error({ err: error, due }, 'what was due failed and will be tried again');
    return false;
  }
}

/** Ticks until stopped. Several nodes may tick at once: each handler locks the row it is about. */
export function startTicking(books: Books, handlers: Record<string, WhenDue>, everyMs = 500): () => Promise<void> {
  let stopped = false;
  const ticking = (async () => {
    while (!stopped) {
      await tick(books, handlers).catch((error) => log.error({ err: error }, 'tick'));
      await new Promise((resolve) => setTimeout(resolve, everyMs));
    }
  })();
  return async () => {
    stopped = true;
    await ticking;
  };
}
