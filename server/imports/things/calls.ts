import { type Caller, remember } from '@denwaban/domain/callers';
import { receiptNumber } from '@denwaban/domain/cases';
import { untilAgreed } from '@denwaban/domain/contracts';
import { dayOf } from '@denwaban/domain/hours';
import { type CallRow, pastCall } from '@denwaban/domain/imports';
import { nameCaller } from '../../callers/name.ts';
import * as callers from '../../callers/store.ts';
import * as callStore from '../../calls/store.ts';
import * as cases from '../../cases/store.ts';
import * as contracts from '../../contracts/store.ts';
import { record } from '../../events/record.ts';
import * as lines from '../../lines/store.ts';
import type { AgencyTx } from '../../shell/agency.ts';
import { newId } from '../../shell/ids.ts';
import * as store from '../past-calls/store.ts';
import type { Things } from './things.ts';
import { touchedSince } from './touched.ts';

/** Calls that another system took: history of each client's callers, counted on no bill and reported to nobody. */
export const calls: Things<CallRow> = {
  async standing(tx, given) {
    const known = await store.known(tx, given);
    const reached = await lines.firstOf(tx, new Set(given.map(({ client }) => client as string)));
    return given.map(({ client, key }) => {
      if (known.has(`${client} ${key}`)) return 'same';
      return reached.has(client as string) ? 'free' : { field: 'client', code: 'client_without_line' };
    });
  },
  async make(tx, about, given) {
    const reached = await lines.firstOf(tx, new Set(given.map(({ client }) => client as string)));
    const numbers = await store.receiptNumbers(tx, given.length);
    const tiers = new Map<string, 1 | 2>();
    const made: string[] = [];
    for (const [at, { client: id, key, value }] of given.entries()) {
      const client = id as string;
      const tier = tiers.get(client) ?? ((await contracts.inForceAt(tx, client, tx.now)) ?? untilAgreed).tier;
      tiers.set(client, tier);
      const caller = await meetThen(tx, client, value);
      const past = pastCall({
        ...{ ids: { call: newId(value.at), case: newId(value.at) }, client, line: reached.get(client) as string, tier },
        ...{ caller: caller?.id ?? null, by: about.by, row: value },
        receiptNumber: receiptNumber(dayOf(value.at), numbers[at] as number),
      });
      await callStore.add(tx, past.call);
      await cases.add(tx, past.case, past.call.id);
      await store.add(tx, { ...past, import: about.id, key, row: value });
      // Whoever is known by name already has said it to us.
      const named = caller && caller.name === null ? await nameCaller(tx, past.case) : [];
      await record(tx, ...named, { name: 'case.imported', client, id: past.case.id, data: { import: about.id } });
      made.push(past.case.id);
    }
    return made;
  },
  async remove(tx, about, { client: id, made }) {
    const [client, caseId] = [id as string, made as string];
    const found = await cases.lock(tx, caseId);
    if (!found) return true;
    if (await touchedSince(tx, { about: [caseId, ...found.calls], but: ['case.imported'] })) return false;
    await store.remove(tx, found);
    if (found.caller) await forget(tx, found.caller);
    await record(tx, { name: 'case.import_undone', client, id: caseId, data: { import: about.id } });
    return true;
  },
};

/** The caller of that number, one call of long ago richer. */
async function meetThen(tx: AgencyTx, client: string, { number, at }: CallRow): Promise<Caller | null> {
  if (number === null) return null;
  const known = await callers.lockByNumber(tx, client, number);
  const { caller, events } = remember(known, { id: newId(at), client, number, at });
  await (known ? callers.saveSeen(tx, caller) : callers.add(tx, caller));
  await record(tx, ...events);
  return caller;
}

/** One call poorer; whoever was known by this call alone is known no more. */
async function forget(tx: AgencyTx, id: string): Promise<void> {
  const caller = await callers.lock(tx, id);
  if (!caller) return;
  const isOnlyThis =
    caller.calls <= 1 && !(await touchedSince(tx, { about: [id], but: ['caller.met', 'caller.named'] }));
  if (isOnlyThis) await store.removeCaller(tx, caller);
  else await callers.saveSeen(tx, { ...caller, calls: Math.max(0, caller.calls - 1) });
}
