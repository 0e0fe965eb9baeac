import { type Call, confirm, type NumberedCommand, outstanding } from '@denwaban/domain/calls';
import * as store from '../calls/store.ts';
import { type AgencyTx, type Books, inAgency, theHouse } from '../shell/agency.ts';
import { wait } from '../shell/due.ts';
import { gathering } from '../shell/gathering.ts';

// Nobody waits for it, and a command given once more meanwhile is harmless: most are struck off with what the call is saved for
// next, and the rest together with those of other calls.
const gatherMs = 500;

/** Notes that these commands were carried out, and sees to it that they are struck off the call. */
export async function strikeOff(
  books: Books,
  agency: string,
  { call, done }: { call: string; done: readonly NumberedCommand[] },
): Promise<void> {
  const steps = carriedOut(books);
  steps.set(call, new Set([...(steps.get(call) ?? []), ...done.map(({ step }) => step)]));
  await together(books, agency, call);
}

/** The call without what was carried out of it, as this transaction is about to save it. */
export function struckOff(tx: AgencyTx, call: Call): Call {
  const { books } = tx;
  const steps = [...(carriedOut(books).get(call.id) ?? [])];
  if (steps.length === 0) return call;
  tx.afterCommit(() => forget(books, call.id, steps));
  return steps.reduce(confirm, call);
}

const together = gathering<string>(strikeOffAll, { afterMs: gatherMs });

async function strikeOffAll(books: Books, agency: string, gathered: readonly string[]): Promise<void> {
  const calls = [...new Set(gathered)].filter((call) => carriedOut(books).has(call));
  if (calls.length > 0) await inAgency(books, { as: 'staff', agency, by: theHouse }, (tx) => strikeOffThese(tx, calls));
}

async function strikeOffThese(tx: AgencyTx, ids: readonly string[]): Promise<void> {
  const left = (await store.lockSome(tx, ids)).map((call) => struckOff(tx, call));
  await store.saveUnconfirmed(tx, left);
  for (const call of left)
    if (outstanding(call).length === 0) await wait(tx, { word: 'command', id: call.id, client: call.client, at: null });
}

/** By call, the steps that were carried out and may still stand in the books. */
type CarriedOut = Map<string, ReadonlySet<number>>;

const known = new WeakMap<Books, CarriedOut>();

function carriedOut(books: Books): CarriedOut {
  const found = known.get(books) ?? new Map();
  known.set(books, found);
  return found;
}

function forget(books: Books, call: string, steps: readonly number[]): void {
  const left = [...(carriedOut(books).get(call) ?? [])].filter((step) => !steps.includes(step));
  if (left.length > 0) carriedOut(books).set(call, new Set(left));
  else carriedOut(books).delete(call);
}
