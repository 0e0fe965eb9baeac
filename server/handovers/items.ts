import type { HandoverItem } from '@denwaban/api/handovers';
import type { HandoverLine } from '@denwaban/domain/handovers';
import { presentCallbacks } from '../callbacks/present.ts';
import * as callbacks from '../callbacks/store.ts';
import { presentPromises } from '../promises/present.ts';
import * as promises from '../promises/store.ts';
import type { AgencyTx } from '../shell/agency.ts';

// Whoever sits at a desk may do there what an operator may.
const atTheDesk = { as: 'staff', role: 'operator' } as const;

/** What callers wait for from the agency at this moment: its own promises, and what clients gave it to tell. */
export async function openItems(tx: AgencyTx, person: string): Promise<HandoverItem[]> {
  const items = [
    ...(await ofCallbacks(tx, await callbacks.passedOn(tx))),
    ...(await ofPromises(tx, await promises.oursOpen(tx), person)),
  ];
  return items.sort((one, other) => (one.until ?? '9').localeCompare(other.until ?? '9'));
}

/** By id, as they stand now, whether settled or not. */
export async function itemsOf(
  tx: AgencyTx,
  lines: readonly HandoverLine[],
  person: string,
): Promise<Map<string, HandoverItem>> {
  const idsOf = (kind: HandoverLine['kind']) => lines.filter((line) => line.kind === kind).map(({ id }) => id);
  const items = [
    ...(await ofCallbacks(tx, await callbacks.some(tx, idsOf('callback')))),
    ...(await ofPromises(tx, await promises.some(tx, idsOf('promise')), person)),
  ];
  return new Map(items.map((item) => [item.id, item]));
}

async function ofCallbacks(tx: AgencyTx, kept: readonly callbacks.Kept[]): Promise<HandoverItem[]> {
  return (await presentCallbacks(tx, kept, atTheDesk)).map((callback) => {
    const { id, client, clientName, receiptNumber, callerName, words, summary, targetAt, overdue, state } = callback;
    return {
      ...{ kind: 'callback', id, client, clientName, case: callback.case, receiptNumber, callerName },
      ...{ words: words || summary, until: targetAt, overdue, settled: state === 'done', mine: false },
    };
  });
}

async function ofPromises(
  tx: AgencyTx,
  made: readonly Parameters<typeof presentPromises>[1][number][],
  person: string,
): Promise<HandoverItem[]> {
  const shown = await presentPromises(tx, made, atTheDesk);
  return shown.map((promise, at) => {
    const { id, client, clientName, receiptNumber, callerName, what, until, overdue, state } = promise;
    const mine = made[at]?.madeBy === person || made[at]?.who === person;
    return {
      ...{ kind: 'promise', id, client, clientName, case: promise.case, receiptNumber, callerName },
      ...{ words: what, until, overdue, settled: state !== 'open', mine },
    };
  });
}
