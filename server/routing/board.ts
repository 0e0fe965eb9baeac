import type { Board } from '@denwaban/api/routing';
import type { Call } from '@denwaban/domain/calls';
import type { Client } from '@denwaban/domain/clients';
import { dayOf, instantOf } from '@denwaban/domain/hours';
import { openOnBoard } from '../callbacks/open-for.ts';
import * as calls from '../calls/lists/store.ts';
import * as clients from '../clients/store.ts';
import { introductionsOnBoard } from '../introductions/present.ts';
import * as missedCalls from '../missed-calls/store.ts';
import { heardBy } from '../monitoring/present.ts';
import { unreachedOnBoard } from '../relays/present.ts';
import type { AgencyTx } from '../shell/agency.ts';
import * as staff from '../staff/store.ts';
import { operatorShown, signedOff } from './seat.ts';
import * as store from './store.ts';

/** The supervisor's board, counted afresh from the books at each look. */
export async function board(tx: AgencyTx): Promise<Board> {
  const live = await calls.live(tx);
  const known = await clients.all(tx);
  const people = (await staff.all(tx)).filter(({ state, role }) => state === 'active' && role !== 'billing');
  const names = new Map(people.map(({ id, businessName }) => [id, businessName]));
  const callbacks = await openOnBoard(tx);
  return {
    at: tx.now.toISOString(),
    waiting: waitingOf(live, known, names),
    beforeUs: beforeUsOf(live, known),
    operators: await operatorsOf(tx, live, known, names),
    callbacks,
    introductions: await introductionsOnBoard(tx),
    missedCalls: await missedCalls.counts(tx),
    unreached: await unreachedOnBoard(tx),
    clients: await byClient(tx, live, known, callbacks),
  };
}

type Names = ReadonlyMap<string, string>;

function waitingOf(live: readonly Call[], known: readonly Client[], names: Names): Board['waiting'] {
  return live
    .flatMap(({ id, client, state }) => {
      if (!isInQueue(state)) return [];
      const offeredTo = 'operator' in state ? { id: state.operator, name: names.get(state.operator) ?? '' } : null;
      return [
        {
          id,
          ...seenAs(client, known),
          since: state.since.toISOString(),
          state: state.is === 'offered' && state.back ? 'ringing_back' : state.is,
          offeredTo,
        },
      ];
    })
    .sort((a, b) => a.since.localeCompare(b.since));
}

/** Whoever talks to the client itself is none of ours any more. */
function beforeUsOf(live: readonly Call[], known: readonly Client[]): Board['beforeUs'] {
  return live.flatMap(({ id, client, state: { is }, menu, arrivedAt }) => {
    if ((is !== 'choosing' && is !== 'at_client') || menu?.desk?.answeredAt) return [];
    return [{ id, ...seenAs(client, known), since: arrivedAt.toISOString(), state: is }];
  });
}

function seenAs(client: string, known: readonly Client[]) {
  const { name = '', colour = '' } = known.find(({ id }) => id === client) ?? {};
  return { client, clientName: name, clientColour: colour };
}

type InQueue = Extract<Call['state'], { is: 'waiting' | 'kept' | 'offered' | 'ringing_back' }>;

function isInQueue(state: Call['state']): state is InQueue {
  return state.is === 'waiting' || state.is === 'kept' || state.is === 'offered' || state.is === 'ringing_back';
}

async function operatorsOf(
  tx: AgencyTx,
  live: readonly Call[],
  known: readonly Client[],
  names: Names,
): Promise<Board['operators']> {
  const seated = new Map((await store.all(tx)).map((operator) => [operator.id, operator]));
  const granted = Map.groupBy(await store.grants(tx), ({ staff }) => staff);
  return [...names].map(([id, name]) => {
    const operator = seated.get(id) ?? signedOff(id, tx.now);
    const call = live.find((each) => each.id === operator.call) ?? null;
    const client = call && known.find((each) => each.id === call.client);
    return {
      ...operatorShown(operator, call, name),
      client: client ? { id: client.id, name: client.name } : null,
      callSince: call?.answeredAt?.toISOString() ?? null,
      canListen: canListen(tx, call),
      heard: call && heardBy(call, (by) => names.get(by) ?? ''),
      grants: (granted.get(id) ?? []).map((grant) => grant.client),
    };
  });
}

function canListen({ books }: AgencyTx, call: Call | null): boolean {
  const isTalk = call?.state.is === 'talking' || call?.state.is === 'held';
  return isTalk && books.exchanges.get(call.exchange)?.can.includes('listen') === true;
}

async function byClient(
  tx: AgencyTx,
  live: readonly Call[],
  known: readonly Client[],
  callbacks: Board['callbacks'],
): Promise<Board['clients']> {
  const counts = await calls.countsSince(tx, instantOf(dayOf(tx.now), '00:00'));
  return known
    .filter(({ state }) => state !== 'left')
    .map(({ id, name, colour }) => {
      const here = live.filter((call) => call.client === id);
      const owed = callbacks.filter((callback) => callback.client === id);
      const today = counts.find((count) => count.client === id);
      return {
        id,
        name,
        colour,
        waiting: here.filter(({ state }) => state.is === 'waiting' || state.is === 'offered').length,
        talking: here.filter(({ state }) => state.is === 'talking' || state.is === 'held').length,
        answeredToday: today?.answered ?? 0,
        abandonedToday: today?.abandoned ?? 0,
        openCallbacks: owed.length,
        overdue: owed.filter(({ overdue }) => overdue).length,
      };
    });
}
