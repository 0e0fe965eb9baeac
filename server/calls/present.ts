import type { ByMenuShown, CallLine } from '@denwaban/api/call-shapes';
import type { Call } from '@denwaban/domain/calls';
import * as callers from '../callers/store.ts';
import * as clients from '../clients/store.ts';
import type { AgencyTx } from '../shell/agency.ts';
import * as staff from '../staff/store.ts';
import * as usage from '../usage/store.ts';

/** Calls as lists show them, with the names that belong to them. */
export async function callLines(tx: AgencyTx, calls: readonly Call[]): Promise<CallLine[]> {
  if (calls.length === 0) return [];
  const known = await namesFor(tx, calls);
  return calls.map((call) => callLine(call, known));
}

type Names = {
  clients: ReadonlyMap<string, string>;
  staff: ReadonlyMap<string, string>;
  callers: ReadonlyMap<string, string>;
  counted: ReadonlyMap<string, boolean>;
};

async function namesFor(tx: AgencyTx, calls: readonly Call[]): Promise<Names> {
  const ids = (of: (call: Call) => string | null) => [...new Set(calls.map(of).filter((id) => id !== null))];
  const [companies, people, known, counted] = await Promise.all([
    clients.namesOf(
      tx,
      ids((call) => call.client),
    ),
    staff.namesOf(
      tx,
      ids((call) => call.operator),
    ),
    callers.namesOf(
      tx,
      ids((call) => call.caller),
    ),
    usage.verdictsOf(
      tx,
      ids((call) => call.id),
    ),
  ]);
  return { clients: companies, staff: people, callers: known, counted };
}

function callLine(call: Call, names: Names): CallLine {
  const { id, client, from, caller, state, operator, endedBy, disposition, memo } = call;
  return {
    id,
    client: { id: client, name: names.clients.get(client) ?? '' },
    from: { kind: from.kind, number: from.kind === 'number' ? from.e164 : from.kind === 'web' ? from.stated : null },
    callerName: (caller && names.callers.get(caller)) ?? null,
    direction: call.out ? 'out' : 'in',
    state: state.is,
    how: state.is === 'ended' ? state.how : null,
    nobody: call.out?.nobody ?? null,
    byMenu: byMenuShown(call),
    arrivedAt: call.arrivedAt.toISOString(),
    answeredAt: call.answeredAt?.toISOString() ?? null,
    endedAt: call.endedAt?.toISOString() ?? null,
    enteredAt: call.state.is === 'ended' ? (call.state.enteredAt?.toISOString() ?? null) : null,
    endedBy,
    operator: operator ? { id: operator, name: names.staff.get(operator) ?? '' } : null,
    disposition,
    memo,
    counted: names.counted.get(id) ?? null,
  };
}

function byMenuShown({ menu }: Call): ByMenuShown | null {
  if (!menu) return null;
  const { key, desk } = menu;
  return { key, desk: desk && { ...desk, answeredAt: desk.answeredAt?.toISOString() ?? null } };
}
