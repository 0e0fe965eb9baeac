import type { CallLine } from '@denwaban/api/call-shapes';
import { listCalls } from '@denwaban/api/calls';
import { type CaseFile, getCase } from '@denwaban/api/cases';
import { getUsage } from '@denwaban/api/usage';
import { cast } from '../../database/cast/index.ts';
import type { Person } from '../asking.ts';
import type { Town } from '../lives/town.ts';

/** What the house says of the calls of a simulation, and where that is not as it must be. */
export type Accounts = { calls: CallLine[]; cases: CaseFile[]; contradictions: string[] };

/** Jobs may still be at work when the last caller has gone: the books are looked at until they agree, or time is up. */
export async function check(town: Town, supervisor: Person, patienceSeconds = 30): Promise<Accounts> {
  for (let left = patienceSeconds; ; left--) {
    const accounts = await look(town, supervisor);
    if (accounts.contradictions.length === 0 || left === 0) return accounts;
    await new Promise((resolve) => setTimeout(resolve, 1000));
  }
}

async function look(town: Town, supervisor: Person): Promise<Accounts> {
  const calls = await callsOf(town, supervisor);
  const cases = await Promise.all(
    [...town.cases.values()].map(({ id }) => supervisor.asks(getCase, { params: { id } })),
  );
  const lines = await linesOf(supervisor);
  const known = new Map(calls.map((call) => [call.id, call]));
  const contradictions = [
    ...[...town.calls.keys()].flatMap((id) => aboutCall(id, known.get(id), lines.get(id) ?? 0)),
    ...cases.flatMap(aboutCase),
  ];
  return { calls, cases, contradictions };
}

function aboutCall(id: string, call: CallLine | undefined, lines: number): string[] {
  if (!call) return [`call ${id} is not in the books`];
  const over = call.state === 'ended' ? [] : [`call ${id} is still ${call.state}`];
  return lines === 1 ? over : [...over, `call ${id} has ${lines} usage lines`];
}

function aboutCase({ id, relay }: CaseFile): string[] {
  // Where no mail server is set, letters are kept in the outbox.
  const isOut = relay?.ledger.some(({ kind }) => kind === 'sent' || kind === 'kept');
  return isOut ? [] : [`case ${id} was not relayed`];
}

/** Newest first, until all of them are found or the pages end. */
async function callsOf({ calls }: Town, supervisor: Person): Promise<CallLine[]> {
  const found: CallLine[] = [];
  let before: string | undefined;
  do {
    const page = await supervisor.asks(listCalls, { query: { limit: 100, before } });
    found.push(...page.items.filter(({ id }) => calls.has(id)));
    before = page.next ?? undefined;
  } while (before && found.length < calls.size);
  return found;
}

/** How many lines each call has. */
async function linesOf(supervisor: Person): Promise<Map<string, number>> {
  const lines = new Map<string, number>();
  for (const { id } of [cast.aoba, cast.sakura, cast.keyaki]) {
    const usage = await supervisor.asks(getUsage, { params: { client: id }, query: {} });
    for (const { call } of usage.lines) lines.set(call, (lines.get(call) ?? 0) + 1);
  }
  return lines;
}
