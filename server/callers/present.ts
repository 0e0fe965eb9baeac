import type { CallerFile } from '@denwaban/api/callers';
import type { Caller } from '@denwaban/domain/callers';
import { type Refusal, refuse } from '@denwaban/domain/refusals';
import { may } from '@denwaban/domain/staff';
import { noteAccess } from '../access/note.ts';
import { openFor } from '../callbacks/open-for.ts';
import { linesOfCaller } from '../cases/present.ts';
import type { AgencyTx } from '../shell/agency.ts';
import type { Asker } from '../shell/ask.ts';
import { presentTasks } from '../tasks/present.ts';
import * as tasks from '../tasks/store.ts';
import { careFor } from './care/care.ts';
import { callerLines } from './list-callers.ts';
import { maybeSame } from './merges/same-person.ts';
import * as merges from './merges/store.ts';
import * as store from './store.ts';

type Asked = { params: { id: string } };

export async function getCaller(tx: AgencyTx, { params }: Asked, asker: Asker): Promise<CallerFile | Refusal> {
  const caller = await store.find(tx, params.id);
  if (!caller) return refuse('not_found');
  await noteAccess(tx, { client: caller.client, what: 'caller', about: caller.id, action: 'view' });
  return presentFile(tx, caller, asker);
}

/** A caller, whole. */
export async function presentFile(tx: AgencyTx, caller: Caller, asker: Asker): Promise<CallerFile> {
  const { client, id } = caller;
  const [line] = await callerLines(tx, [caller]);
  return {
    ...(line as NonNullable<typeof line>),
    firstSeen: caller.firstSeen.toISOString(),
    mergedInto: caller.mergedInto === null ? null : await nameOf(tx, caller.mergedInto),
    care: await careFor(tx, caller, asker),
    cases: await linesOfCaller(tx, client, id),
    recentCalls: await recentCalls(tx, caller),
    promises: await openFor(tx, client, id),
    tasks: await presentTasks(tx, await tasks.ofCaller(tx, client, id), asker),
    swallowed: await swallowedBy(tx, caller),
    maybeSame: caller.mergedInto === null ? await suggestions(tx, caller) : [],
    may: {
      keep: caller.mergedInto === null,
      merge: may(asker, 'merge_callers'),
      erase: may(asker, 'erase_callers'),
    },
  };
}

async function nameOf(tx: AgencyTx, id: string) {
  return { id, name: (await store.namesOf(tx, [id])).get(id) ?? null };
}

async function recentCalls(tx: AgencyTx, { client, id }: Caller): Promise<CallerFile['recentCalls']> {
  const calls = await store.recentCalls(tx, client, id);
  return calls.map(({ arrivedAt, ...call }) => ({ ...call, arrivedAt: arrivedAt.toISOString() }));
}

async function swallowedBy(tx: AgencyTx, { client, id }: Caller): Promise<CallerFile['swallowed']> {
  const merged = await merges.by(tx, client, id);
  const names = await store.namesOf(
    tx,
    merged.map(({ swallowed }) => swallowed),
  );
  return merged.map(({ swallowed, numbers, mergedAt }) => ({
    id: swallowed,
    name: names.get(swallowed) ?? null,
    numbers: [...numbers],
    mergedAt: mergedAt.toISOString(),
  }));
}

async function suggestions(tx: AgencyTx, caller: Caller): Promise<CallerFile['maybeSame']> {
  const suggested = await maybeSame(tx, caller);
  const lines = await callerLines(tx, [
    ...(
      await store.some(
        tx,
        suggested.map(({ id }) => id),
      )
    ).values(),
  ]);
  const byId = new Map(lines.map((line) => [line.id, line]));
  return suggested.flatMap(({ id, why }) => {
    const line = byId.get(id);
    return line ? [{ ...line, why }] : [];
  });
}
