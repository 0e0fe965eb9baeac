import { type Call, confirm, type NumberedCommand, outstanding } from '@denwaban/domain/calls';
import * as store from '../calls/store.ts';
import { type AgencyTx, inAgency, theHouse } from '../shell/agency.ts';
import { wait } from '../shell/due.ts';
import { gathering } from '../shell/gathering.ts';

type CarriedOut = { call: string; done: readonly NumberedCommand[] };

// Nobody waits for it, and a command given once more meanwhile is harmless: so those of many calls go together.
const gatherMs = 100;

/** Notes that these commands were carried out: struck off the call, together with those of other calls. */
export const strikeOff = gathering<CarriedOut>(
  (books, agency, batch) => inAgency(books, { as: 'staff', agency, by: theHouse }, (tx) => confirmAll(tx, batch)),
  { afterMs: gatherMs },
);

async function confirmAll(tx: AgencyTx, batch: readonly CarriedOut[]): Promise<void> {
  const calls = await store.lockSome(
    tx,
    batch.map(({ call }) => call),
  );
  const left = calls.map((call) => batch.filter((each) => each.call === call.id).reduce(without, call));
  await store.saveUnconfirmed(tx, left);
  for (const call of left)
    if (outstanding(call).length === 0) await wait(tx, { word: 'command', id: call.id, client: call.client, at: null });
}

function without(call: Call, { done }: CarriedOut): Call {
  return done.reduce((left, { step }) => confirm(left, step), call);
}
