import { type Call, confirm, type NumberedCommand, outstanding } from '@denwaban/domain/calls';
import * as store from '../calls/store.ts';
import { type AgencyTx, type Books, inAgency, theHouse } from '../shell/agency.ts';
import { type Due, wait } from '../shell/due.ts';
import { log } from '../shell/log.ts';
import type { Exchange, Leg } from './exchange.ts';

// A command that is not confirmed by then is given again under its own step.
const patienceMs = 5_000;

/**
 * Has the outstanding commands of a call carried out: at once where the exchange is in the books, else after the commit.
 * The call is returned as it is to be saved. What a crash keeps from being carried out stands on the call row still, and
 * a wait of its own sees to it that it is given again.
 */
export async function carryOut(tx: AgencyTx, call: Call): Promise<Call> {
  const exchange = tx.books.exchanges.get(call.exchange);
  if (!exchange || outstanding(call).length === 0) return withoutOutlived(call);
  const leg = { agency: tx.agency, call: call.id, client: call.client };
  if (exchange.reach === 'in_books') return carryOutWithin(tx, exchange, leg, call);
  const { books } = tx;
  await wait(tx, { word: 'command', id: call.id, client: call.client, at: new Date(tx.now.getTime() + patienceMs) });
  tx.afterCommit(() => {
    carryOutAfter(books, leg).catch((error) =>
      log.error({ err: error, call: call.id }, 'a command was not carried out'),
    );
  });
  return call;
}

type InBooks = Extract<Exchange, { reach: 'in_books' }>;

async function carryOutWithin(tx: AgencyTx, exchange: InBooks, leg: Leg, call: Call): Promise<Call> {
  for (const { step, command } of outstanding(call)) await exchange.carryOut(tx, leg, step, command);
  return { ...call, unconfirmed: [] };
}

function withoutOutlived(call: Call): Call {
  return outstanding(call).length === call.unconfirmed.length ? call : { ...call, unconfirmed: [...outstanding(call)] };
}

/** The wait is over and nobody has confirmed: whoever ticks now gives the commands again. */
export function commandsOverdue(books: Books, { agency, id }: Due): Promise<void> {
  return carryOutAfter(books, { agency, call: id });
}

/** Carries out what the committed row still asks for, in order, and strikes it off. */
export async function carryOutAfter(books: Books, { agency, call: id }: Pick<Leg, 'agency' | 'call'>): Promise<void> {
  const scope = { as: 'staff', agency, by: theHouse } as const;
  const call = await inAgency(books, scope, (tx) => store.find(tx, id));
  const exchange = call && books.exchanges.get(call.exchange);
  if (!call || exchange?.reach !== 'outside') return;
  const wanted = outstanding(call);
  const leg = { agency, call: id, client: call.client };
  for (const { step, command } of wanted) await exchange.carryOut(leg, step, command);
  await inAgency(books, scope, (tx) => strikeOff(tx, id, wanted));
}

async function strikeOff(tx: AgencyTx, id: string, done: readonly NumberedCommand[]): Promise<void> {
  const current = await store.lock(tx, id);
  if (!current) return;
  const left = done.reduce((call, { step }) => confirm(call, step), current);
  await store.save(tx, left);
  if (outstanding(left).length === 0) await wait(tx, { word: 'command', id, client: left.client, at: null });
}
