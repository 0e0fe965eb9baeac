// A check made in a call. Where the client's books are behind its own system they are asked between two transactions.
import type { checkIdentity as endpoint } from '@denwaban/api/identity';
import type { Call } from '@denwaban/domain/calls';
import {
  check,
  checkByEye,
  type Given,
  type Judgement,
  nextStep,
  type Policy,
  readGiven,
  resultOf,
  standOf,
} from '@denwaban/domain/identity';
import type { Opened, OrderRecord, Source } from '@denwaban/domain/lookups';
import { isRefusal, type Refusal, refuse } from '@denwaban/domain/refusals';
import * as calls from '../calls/store.ts';
import { record } from '../events/record.ts';
import { askSystem } from '../lookups/ask-system.ts';
import * as orderFiles from '../lookups/order-files/store.ts';
import * as lookups from '../lookups/store.ts';
import { type AgencyTx, type Books, inAgency } from '../shell/agency.ts';
import type { Answered, Asker, AskOf } from '../shell/ask.ts';
import { scopeOf } from '../shell/http.ts';
import { callOf } from './in-hand.ts';
import { standingShown, triesLeft } from './present.ts';
import * as store from './store.ts';

type Asked = AskOf<typeof endpoint>;
type Outcome = { judgement: Judgement; opened: Opened };
type Footing = { call: Call; policy: Policy; source: Source };

/** Refuses incomplete_input, not_found, call_not_yours, call_ended, identity_tries_spent, system_unreachable. */
export async function checkIdentity(
  books: Books,
  { params, body }: Asked,
  asker: Asker,
): Promise<Answered<typeof endpoint>> {
  const given = readGiven(body.given);
  if (isRefusal(given)) return given;
  const scope = scopeOf(asker);
  const footing = await inAgency(books, scope, (tx) => footingOf(tx, params.id, asker.person));
  if (isRefusal(footing)) return footing;
  const fetched = await fetch(books, scope.agency, footing, given);
  if (isRefusal(fetched)) return fetched;
  return inAgency(books, scope, async (tx) => {
    // Two checks at once count one after the other.
    await calls.lock(tx, params.id);
    const again = await footingOf(tx, params.id, asker.person);
    if (isRefusal(again)) return again;
    return make(tx, again, {
      body,
      operator: asker.person,
      outcome: await compare(tx, again, { body, given, fetched }),
    });
  });
}

async function footingOf(tx: AgencyTx, id: string, operator: string): Promise<Footing | Refusal> {
  const call = await callOf(tx, id, operator);
  if (isRefusal(call)) return call;
  const policy = await store.policyOf(tx, call.client);
  if (triesLeft(policy, await store.ofCall(tx, call.id)) === 0) return refuse('identity_tries_spent');
  return { call, policy, source: await lookups.sourceOf(tx, call.client) };
}

/** What the client's system says of the order that was named; nothing where our own books are asked. */
async function fetch(
  books: Books,
  agency: string,
  { call, source }: Footing,
  given: Given,
): Promise<readonly OrderRecord[] | Refusal> {
  if (source.kind !== 'api' || given.order_number === undefined) return [];
  const answer = await askSystem(books, { agency, client: call.client, source, orderNumber: given.order_number });
  switch (answer.is) {
    case 'found':
      return [answer.record];
    case 'not_found':
      return [];
    case 'unreachable':
      return refuse('system_unreachable');
  }
}

type Compared = { body: Asked['body']; given: Given; fetched: readonly OrderRecord[] };

/** Whoever is not told anything anyway is not told which facts agree either. */
async function compare(tx: AgencyTx, { call, policy, source }: Footing, said: Compared): Promise<Outcome> {
  if (standOf(policy, said.body.who) !== 'named')
    return { judgement: checkByEye(policy, {}), opened: { is: 'nothing' } };
  switch (source.kind) {
    case 'csv':
      return opening(policy, await orderFiles.likely(tx, call.client, said.given), said.given);
    case 'api':
      return opening(policy, said.fetched, said.given);
    case 'link':
    case 'none': {
      const judgement = checkByEye(policy, said.body.seen);
      return { judgement, opened: judgement.is === 'matched' ? { is: 'any' } : { is: 'nothing' } };
    }
  }
}

function opening(policy: Policy, known: readonly OrderRecord[], given: Given): Outcome {
  const { judgement, matched } = check(policy, known, given);
  const numbers = matched.map(({ orderNumber }) => orderNumber);
  return { judgement, opened: numbers.length > 0 ? { is: 'orders', numbers } : { is: 'nothing' } };
}

type Making = { body: Asked['body']; operator: string; outcome: Outcome };

async function make(tx: AgencyTx, { call, policy, source }: Footing, { body, operator, outcome }: Making) {
  const before = await store.ofCall(tx, call.id);
  const { judgement } = outcome;
  const next = nextStep(policy, body.who, { judgement, triesLeft: triesLeft(policy, [...before, judgement]) });
  const result = resultOf(next);
  const made: store.MadeCheck = {
    ...{ id: tx.id(), client: call.client, call: call.id, operator, who: body.who, result, next, at: tx.now },
    facts: judgement.facts,
    opened: result === 'matched' ? outcome.opened : { is: 'nothing' },
  };
  await store.add(tx, made);
  await record(tx, {
    ...{ name: 'identity.checked', client: call.client, id: made.id },
    data: { call: call.id, result },
  });
  return standingShown(tx, { policy, source, checks: [...before, made] });
}
