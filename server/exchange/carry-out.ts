import { type Call, outstanding } from '@denwaban/domain/calls';
import * as store from '../calls/store.ts';
import { type AgencyTx, type Books, inAgency, theHouse } from '../shell/agency.ts';
import { type Due, wait } from '../shell/due.ts';
import { log } from '../shell/log.ts';
import { notify } from '../shell/notify.ts';
import { letRun } from '../shell/under-way.ts';
import type { Exchange, Leg } from './exchange.ts';
import { strikeOff, struckOff } from './strike-off.ts';

/** Tells whoever has an exchange in hand of a call that wants something of it. A wait of its own says it again. */
export const othersCommands = 'commands';

// A command that is not confirmed by then is given again under its own step.
const patienceMs = 5_000;

/**
 * Has the outstanding commands of a call carried out: at once where the exchange is in the books, else after the commit.
 * The call is returned as it is to be saved. What a crash keeps from being carried out stands on the call row still, and
 * a wait of its own sees to it that it is given again.
 */
export async function carryOut(tx: AgencyTx, call: Call): Promise<Call> {
  const exchange = tx.books.exchanges.get(call.exchange);
  if (!exchange || call.unconfirmed.length === 0) return withoutOutlived(call);
  const left = struckOff(tx, call);
  if (outstanding(left).length === 0) return withNothingLeft(tx, left);
  if (exchange.reach === 'in_books') return carryOutWithin(tx, exchange, legOf(tx, left), left);
  await awaitConfirmation(tx, left);
  afterCommit(tx, left);
  return left;
}

async function withNothingLeft(tx: AgencyTx, call: Call): Promise<Call> {
  await wait(tx, { word: 'command', id: call.id, client: call.client, at: null });
  return withoutOutlived(call);
}

async function awaitConfirmation(tx: AgencyTx, { id, client }: Call): Promise<void> {
  await wait(tx, { word: 'command', id, client, at: new Date(tx.now.getTime() + patienceMs) });
}

function legOf({ agency }: { agency: string }, { id, client }: Call): Leg {
  return { agency, call: id, client };
}

const gathered = new WeakMap<AgencyTx, Map<string, Call>>();

/** Once for each call, as the transaction leaves it: its later commands stand behind its earlier ones. */
function afterCommit(tx: AgencyTx, call: Call): void {
  const known = gathered.get(tx);
  if (known) {
    known.set(call.id, call);
    return;
  }
  const calls = new Map([[call.id, call]]);
  gathered.set(tx, calls);
  const { books, agency } = tx;
  tx.afterCommit(() => {
    for (const each of calls.values())
      letRun(
        books.pool,
        give(books, agency, each).catch((error) =>
          log.error({ err: error, call: each.id }, 'a command was not carried out'),
        ),
      );
  });
}

type InBooks = Extract<Exchange, { reach: 'in_books' }>;

async function carryOutWithin(tx: AgencyTx, exchange: InBooks, leg: Leg, call: Call): Promise<Call> {
  for (const { step, command } of outstanding(call)) await exchange.carryOut(tx, leg, step, command);
  return { ...call, unconfirmed: [] };
}

function withoutOutlived(call: Call): Call {
  return outstanding(call).length === call.unconfirmed.length ? call : { ...call, unconfirmed: [...outstanding(call)] };
}

/** The wait is over and nobody has confirmed: whoever ticks now gives the commands again, and waits again. */
export async function commandsOverdue(books: Books, { agency, id }: Due): Promise<void> {
  const call = await inAgency(books, { as: 'staff', agency, by: theHouse }, async (tx) => {
    const found = await store.find(tx, id);
    if (found && outstanding(found).length > 0) await awaitConfirmation(tx, found);
    else await wait(tx, { word: 'command', id, client: found?.client ?? null, at: null });
    return found;
  });
  if (call) await give(books, agency, call);
}

/**
 * Has what the committed row asks for carried out, and struck off what was. The exchange is told of all of it at once: it
 * keeps their order, and knows which of them need not wait for the one before.
 */
async function give(books: Books, agency: string, call: Call): Promise<void> {
  const exchange = books.exchanges.get(call.exchange);
  if (exchange?.reach !== 'outside') return;
  const leg = legOf({ agency }, call);
  if (exchange.isInHand && !(await exchange.isInHand(leg)))
    return notify(books.pool, othersCommands, [`${agency} ${call.id} ${call.client}`]);
  const wanted = outstanding(call);
  const told = await Promise.allSettled(wanted.map(({ step, command }) => exchange.carryOut(leg, step, command)));
  const done = wanted.filter((_, index) => told[index]?.status === 'fulfilled');
  if (done.length > 0) await strikeOff(books, agency, { call: call.id, done });
  for (const each of told) if (each.status === 'rejected') throw each.reason;
}
