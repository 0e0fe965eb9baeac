import { advance, type Call, type Fact, type Outcome, standardRules, type Way } from '@denwaban/domain/calls';
import {
  type Assignment,
  type Candidate,
  choose,
  offerUntil,
  type WaitingCall,
  waitingCall,
} from '@denwaban/domain/routing';
import * as callbacks from '../callbacks/store.ts';
import * as calls from '../calls/store.ts';
import { takeIn } from '../calls/take-in.ts';
import { wayBack } from '../overflow/way-back.ts';
import { type AgencyTx, inAgency, theHouse } from '../shell/agency.ts';
import { gathering } from '../shell/gathering.ts';
import { log } from '../shell/log.ts';
import { atBooks } from '../shell/rush.ts';
import * as store from './store.ts';

/**
 * Has the waiting callers offered to the free operators as soon as this transaction has committed: the choice is one at a
 * time in an agency, and nobody who has a call or an operator in hand may wait for it. A waiting call is looked at again
 * by the clock (calls/look-again.ts), so that a crash in between costs seconds.
 */
export function distribute(tx: AgencyTx): void {
  const { books, agency } = tx;
  tx.afterCommit(() => bringTogether(books, agency, 'asked'));
}

/** Who may be offered a call that comes into an empty queue; null: the choice is made after the commit. */
export type Free = readonly Candidate[] | null;

/**
 * Asked beside how a line is met, for whoever is free to be rung a transaction earlier. Only where nobody is choosing just now, so
 * that nobody ever waits for the choice with a call in hand; and not in a rush, where one choice for many is cheaper than one for
 * each.
 */
export async function whoIsFree(tx: AgencyTx, line: string): Promise<Free> {
  if (isRush(tx)) return null;
  const [isOurTurn, someoneWaits, operators] = await Promise.all([
    store.takeTurnIfFree(tx),
    calls.doesAnybodyWait(tx),
    store.candidatesOn(tx, line),
  ]);
  return isOurTurn && !someoneWaits ? operators : null;
}

/** The beginning of a call, offered to one of them where it waits. */
export function offeredAtOnce(tx: AgencyTx, begun: Outcome, free: Free): Outcome {
  const waiting = free && waitingCall(begun.call, { owed: new Set(), now: tx.now });
  const [chosen] = waiting ? choose({ waiting: [waiting], operators: free, now: tx.now }) : [];
  if (!chosen) return begun;
  const offered = advance(begun.call, offerOf(tx, chosen), tx.now, standardRules);
  return { ...offered, events: [...begun.events, ...offered.events] };
}

/** Whether others are at the books beside this transaction. */
function isRush({ books: { pool } }: AgencyTx): boolean {
  return atBooks(pool) > 1;
}

const bringTogether = gathering<'asked'>(async (books, agency) => {
  await inAgency(books, { as: 'staff', agency, by: theHouse }, offerAll).catch((error) =>
    log.error({ err: error, agency }, 'callers and operators were not brought together'),
  );
});

/** An offer is a lease: it lapses by the clock and is made anew. */
async function offerAll(tx: AgencyTx): Promise<void> {
  // Sent together, done one after the other.
  const [, calling, operators] = await Promise.all([store.takeTurn(tx), calls.lockWaiting(tx), store.candidates(tx)]);
  const owed = await owedAmong(tx, calling);
  const waiting = calling
    .map((call) => waitingCall(call, { owed, now: tx.now }))
    .filter((call): call is WaitingCall => call !== null);
  const chosen = choose({ waiting, operators, now: tx.now });
  const isKept = ({ call }: Assignment) => waiting.some(({ id, kept }) => kept && id === call);
  const callOf = ({ call }: Assignment) => calling.find(({ id }) => id === call) as Call;
  await Promise.all(chosen.filter((each) => !isKept(each)).map((each) => takeIn(tx, callOf(each), offerOf(tx, each))));
  let rests = false;
  // One after the other: two may not both take the last free call of a trunk.
  for (const each of chosen.filter(isKept)) rests = (await offerBack(tx, callOf(each), each)) === 'rests' || rests;
  // Whoever was chosen for one who rests is for somebody else then. It ends: who rests is chosen for nobody.
  if (rests) await offerAll(tx);
}

async function offerBack(tx: AgencyTx, kept: Call, chosen: Assignment): Promise<'offered' | 'rests'> {
  const offer = tx.id();
  const way = await wayBack(tx, kept, { id: offer, operator: chosen.operator });
  await takeIn(tx, kept, way ? offerOf(tx, chosen, { offer, way }) : { fact: 'not_ringable' });
  return way ? 'offered' : 'rests';
}

/** By a way to them, to who keeps the place; its toll was named as the offer is. */
function offerOf(tx: AgencyTx, { operator, why }: Assignment, back?: { offer: string; way: Way }): Fact {
  return { fact: 'offered', offer: tx.id(), operator, why, until: offerUntil(tx.now), ...back };
}

/** Whom something is owed, where it matters: of a single caller nobody stands ahead. */
async function owedAmong(tx: AgencyTx, calling: readonly Call[]): Promise<Set<string>> {
  if (calling.length < 2) return new Set();
  return callbacks.owedAmong(
    tx,
    calling.flatMap(({ caller }) => caller ?? []),
  );
}
