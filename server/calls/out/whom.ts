import type { CallOutWanted } from '@denwaban/api/calls-out';
import type { DialledAbout } from '@denwaban/domain/calls';
import { readNumber } from '@denwaban/domain/numbers';
import { isRefusal, type Refusal, refuse } from '@denwaban/domain/refusals';
import * as callbacks from '../../callbacks/store.ts';
import * as callers from '../../callers/store.ts';
import * as cases from '../../cases/store.ts';
import * as lines from '../../lines/store.ts';
import * as promises from '../../promises/store.ts';
import * as operators from '../../routing/store.ts';
import type { AgencyTx } from '../../shell/agency.ts';
import * as calls from '../store.ts';

/** Whom an operator wants to ring, for which client, and on which of its lines. */
export type Whom = {
  client: string;
  line: string;
  /** As typed, or as we know it. */
  dialled: string;
  caller: string | null;
  person: string | null;
  about: DialledAbout | null;
};

/** Refuses not_found (no such thing, or no client of this operator's), client_without_line, incomplete_input (number). */
export async function whom(tx: AgencyTx, { about, number }: CallOutWanted, operator: string): Promise<Whom | Refusal> {
  const known = await knownOf(tx, about);
  if (!known || !(await operators.isGranted(tx, operator, known.client))) return refuse('not_found');
  const line = await lineFor(tx, known);
  if (!line) return refuse('client_without_line');
  const dialled = number.trim() || known.number;
  if (dialled === null) return refuse('incomplete_input', [{ field: 'number', code: 'required' }]);
  const read = readNumber(dialled);
  const isTheirs = read === known.number;
  const caller = isTheirs || isRefusal(read) ? known.caller : await callers.ownerOf(tx, known.client, read);
  return { client: known.client, line, dialled, caller, person: isTheirs ? known.person : null, about: known.about };
}

type Known = Omit<Whom, 'line' | 'dialled'> & { number: string | null; firstCall: string | null };

async function knownOf(tx: AgencyTx, { is, id }: CallOutWanted['about']): Promise<Known | null> {
  switch (is) {
    case 'client':
      return { client: id, number: null, caller: null, person: null, firstCall: null, about: null };
    case 'case':
      return ofCase(tx, id, { callback: null, promise: null, number: null });
    case 'callback': {
      const callback = await callbacks.find(tx, id);
      return callback && ofCase(tx, callback.case, { callback: id, promise: null, number: callback.number });
    }
    case 'promise': {
      const [promise] = await promises.some(tx, [id]);
      return promise ? ofCase(tx, promise.case, { callback: null, promise: id, number: null }) : null;
    }
  }
}

type Promised = { callback: string | null; promise: string | null; number: string | null };

async function ofCase(tx: AgencyTx, id: string, { number, ...promised }: Promised): Promise<Known | null> {
  const found = await cases.find(tx, id);
  if (!found) return null;
  const { client, caller, callerName: person, callerNumber, calls: from } = found;
  const about = { case: id, ...promised };
  return { client, caller, person, number: number ?? callerNumber, firstCall: from[0] ?? null, about };
}

/** The line on which they rang us, or else another with a number of the client's. */
async function lineFor(tx: AgencyTx, { client, firstCall }: Known): Promise<string | null> {
  const first = firstCall ? await calls.find(tx, firstCall) : null;
  const open = (await lines.ofClient(tx, client)).filter(({ state }) => state === 'open');
  const rung = open.find(({ id }) => id === first?.line);
  return (rung ?? open.find(({ number }) => number !== null) ?? open[0])?.id ?? null;
}
