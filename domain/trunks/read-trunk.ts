import { destinations, readNumber } from '../numbers/index.ts';
import { isRefusal, type Problem, type Refusal, refuse } from '../refusals/index.ts';
import { readRange } from '../security/index.ts';
import { rateProblems } from '../tolls/index.ts';
import type { Trunk } from './trunk.ts';

/** A trunk as typed; a password only where a new one is to hold from now on. */
export type TypedTrunk = Omit<Trunk, 'id'> & { password: string };

/** `known`: a password is kept already, under which account; `held`: the numbers that the trunk holds. */
export type KnownOfTrunk = { account: string | null; held: readonly string[] };

const mostCalls = 1000;
const mostPeers = 50;
const mostYen = 10_000_000;

/**
 * The details as they are kept. Refuses incomplete_input: a password is asked for anew with another account, and the
 * number shown must be one that the carrier gave for this trunk, or it would drop the call or show another.
 */
export function readTrunk(typed: TypedTrunk, known: KnownOfTrunk): Omit<Trunk, 'id'> | Refusal {
  const { password, ...rest } = typed;
  const host = typed.host.trim().toLowerCase();
  const account = typed.joins === 'account' ? typed.account.trim() : '';
  const peers = typed.peers.map((text) => text.trim()).filter((text) => text !== '');
  const shownNumber = typed.shownNumber?.trim() ? readNumber(typed.shownNumber) : null;
  const problems: Problem[] = [
    ...(typed.name.trim() === '' ? [{ field: 'name', code: 'required' } as const] : []),
    ...hostProblems(host),
    ...(within(typed.port, 65_535) ? [] : [{ field: 'port', code: 'out_of_range' } as const]),
    ...(within(typed.mostCalls, mostCalls) ? [] : [{ field: 'mostCalls', code: 'out_of_range' } as const]),
    ...(within(typed.mostYenADay + 1, mostYen + 1) ? [] : [{ field: 'mostYenADay', code: 'out_of_range' } as const]),
    ...rateProblems(typed.rates),
    ...accountProblems({ joins: typed.joins, account, password, known: known.account }),
    ...(peers.length > mostPeers ? [{ field: 'peers', code: 'too_long' } as const] : []),
    ...(peers.every((peer) => readRange(peer)) ? [] : [{ field: 'peers', code: 'not_an_address' } as const]),
    ...shownNumberProblems(shownNumber, known.held),
  ];
  if (problems.length > 0 || isRefusal(shownNumber)) return refuse('incomplete_input', problems);
  const rings = destinations.filter((each) => typed.rings.includes(each));
  return { ...rest, name: typed.name.trim(), host, account, peers, rings, shownNumber };
}

function hostProblems(host: string): Problem[] {
  if (host === '') return [{ field: 'host', code: 'required' }];
  const isName = /^(?=.{1,253}$)[a-z\d](?:[a-z\d-]*[a-z\d])?(?:\.[a-z\d](?:[a-z\d-]*[a-z\d])?)*$/.test(host);
  return isName ? [] : [{ field: 'host', code: 'host_unreadable' }];
}

type Signing = { joins: Trunk['joins']; account: string; password: string; known: string | null };

function accountProblems({ joins, account, password, known }: Signing): Problem[] {
  if (joins === 'address') return [];
  if (account === '') return [{ field: 'account', code: 'required' }];
  // It stands in an address of the carrier's.
  if (!/^[\w.+!~*'-]+$/.test(account)) return [{ field: 'account', code: 'malformed' }];
  return password === '' && account !== known ? [{ field: 'password', code: 'required' }] : [];
}

function shownNumberProblems(shownNumber: string | Refusal | null, held: readonly string[]): Problem[] {
  if (shownNumber === null) return [];
  if (isRefusal(shownNumber)) return [{ field: 'shownNumber', code: shownNumber.code }];
  return held.includes(shownNumber) ? [] : [{ field: 'shownNumber', code: 'number_not_held' }];
}

function within(value: number, most: number): boolean {
  return Number.isInteger(value) && value >= 1 && value <= most;
}
