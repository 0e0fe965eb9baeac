// One look at one order. It is in the log whatever it comes to, also when it was refused or came to nothing.
import type { lookUp as endpoint, Found, getLookups as inCall } from '@denwaban/api/lookups';
import type { AccessResult } from '@denwaban/domain/access';
import type { Call } from '@denwaban/domain/calls';
import type { Policy } from '@denwaban/domain/identity';
import {
  addressFor,
  comparesHere,
  freshnessOf,
  type LookResult,
  mask,
  mayLook,
  type Opened,
  openedNumbers,
  type Source,
} from '@denwaban/domain/lookups';
import { isRefusal, type Refusal } from '@denwaban/domain/refusals';
import { noteAccess } from '../access/note.ts';
import { record } from '../events/record.ts';
import { callOf } from '../identity/in-hand.ts';
import { isMatched } from '../identity/present.ts';
import * as identity from '../identity/store.ts';
import { type AgencyTx, type Books, inAgency } from '../shell/agency.ts';
import type { Answered, Asker, AskOf } from '../shell/ask.ts';
import { scopeOf } from '../shell/http.ts';
import { askSystem } from './ask-system.ts';
import * as looks from './looks/store.ts';
import * as orderFiles from './order-files/store.ts';
import * as store from './store.ts';

type Footing = { call: Call; policy: Policy; source: Source; opened: readonly Opened[]; isMatched: boolean };

export async function getLookups(
  tx: AgencyTx,
  { params }: AskOf<typeof inCall>,
  { person }: Asker,
): Promise<Answered<typeof inCall>> {
  const footing = await footingOf(tx, params.id, person);
  if (isRefusal(footing)) return footing;
  const { call, policy, source, opened } = footing;
  const [file] = source.kind === 'csv' ? await orderFiles.filesOf(tx, call.client, 1) : [];
  return {
    kind: source.kind,
    needsIdentity: policy.isRequired && comparesHere(source),
    isMatched: footing.isMatched,
    orderNumbers: openedNumbers(opened),
    freshness: file ? freshnessOf(file, tx.now) : null,
    takenAt: file?.takenAt.toISOString() ?? null,
  };
}

/** Refuses not_found, call_not_yours, call_ended, nowhere_to_look, identity_not_matched, identity_other_order. */
export async function lookUp(
  books: Books,
  { params, body: { orderNumber } }: AskOf<typeof endpoint>,
  asker: Asker,
): Promise<Answered<typeof endpoint>> {
  const scope = scopeOf(asker);
  const look = await inAgency(books, scope, async (tx) => {
    const footing = await footingOf(tx, params.id, asker.person);
    return isRefusal(footing) ? footing : begin(tx, footing, orderNumber);
  });
  if (isRefusal(look)) return look;
  if (look.is === 'over') return look.answer;
  const { source, footing } = look;
  const asked = await askSystem(books, { agency: scope.agency, client: footing.call.client, source, orderNumber });
  return inAgency(books, scope, async (tx) => {
    if (asked.is !== 'found') return noted(tx, footing, { orderNumber, found: { ...nothing, result: asked.is } });
    return noted(tx, footing, { orderNumber, found: shown(asked.record, tx.now, 'fresh') });
  });
}

async function footingOf(tx: AgencyTx, id: string, operator: string): Promise<Footing | Refusal> {
  const call = await callOf(tx, id, operator);
  if (isRefusal(call)) return call;
  const checks = await identity.ofCall(tx, call.id);
  return {
    call,
    policy: await identity.policyOf(tx, call.client),
    source: await store.sourceOf(tx, call.client),
    opened: checks.map(({ opened }) => opened),
    isMatched: isMatched(checks),
  };
}

type Begun =
  /** A refusal is carried inside: returned by itself it would take the line in the log back. */
  { is: 'over'; answer: Found | Refusal } | { is: 'asks'; source: Extract<Source, { kind: 'api' }>; footing: Footing };

async function begin(tx: AgencyTx, footing: Footing, orderNumber: string): Promise<Begun> {
  const { call, source } = footing;
  const over = async (found: Found): Promise<Begun> => ({
    is: 'over',
    answer: await noted(tx, footing, { orderNumber, found }),
  });
  const allowed = mayLook(footing, orderNumber);
  if (isRefusal(allowed)) {
    await over({ ...nothing, result: 'refused' });
    return { is: 'over', answer: allowed };
  }
  switch (source.kind) {
    case 'none':
      throw new Error('nowhere to look, and not refused');
    case 'api':
      return { is: 'asks', source, footing };
    case 'link':
      return over({ ...nothing, result: 'opened', link: addressFor(source.template, orderNumber) });
    case 'csv': {
      const kept = await orderFiles.recordOf(tx, call.client, orderNumber);
      if (!kept) return over({ ...nothing, result: 'not_found' });
      const freshness = freshnessOf(kept, tx.now) === 'stale' ? 'stale' : 'fresh';
      return over(shown(kept.record, kept.takenAt, freshness));
    }
  }
}

const nothing = { order: null, link: null, asOf: null, freshness: null };

function shown(order: Parameters<typeof mask>[0], asOf: Date, freshness: 'fresh' | 'stale'): Found {
  return { ...nothing, result: 'shown', order: mask(order), asOf: asOf.toISOString(), freshness };
}

function resultOf(result: LookResult): AccessResult {
  if (result === 'refused') return 'refused';
  return result === 'shown' || result === 'opened' ? 'given' : 'nothing';
}

type Noting = { orderNumber: string; found: Found };

async function noted(
  tx: AgencyTx,
  { call, source, isMatched }: Footing,
  { orderNumber, found }: Noting,
): Promise<Found> {
  // Where there is nothing to look in there was no look.
  if (source.kind === 'none') return found;
  const look: looks.Look = {
    ...{ id: tx.id(), client: call.client, call: call.id, operator: call.operator ?? '' },
    ...{ orderNumber: found.order?.orderNumber ?? orderNumber, source: source.kind, isMatched, at: tx.now },
    result: found.result satisfies LookResult,
  };
  await looks.add(tx, look);
  // Which order it was stands in the log of looks alone.
  await noteAccess(tx, {
    ...{ client: call.client, what: 'order', about: look.id, action: 'look_up' },
    result: resultOf(look.result),
  });
  await record(tx, {
    ...{ name: 'lookup.looked', client: call.client, id: look.id },
    data: { call: call.id, result: look.result },
  });
  return found;
}
