import type { Call } from '@denwaban/domain/calls';
import type { CallerNumber } from '@denwaban/domain/numbers';
import { isRefusal, type Refusal } from '@denwaban/domain/refusals';
import { arrive } from '../../../calls/arrive.ts';
import * as lines from '../../../lines/store.ts';
import { type Books, inAgency, theHouse } from '../../../shell/agency.ts';
import { log } from '../../../shell/log.ts';
import { noteRing } from '../../../stock/note-ring.ts';
import type { Engine } from '../engine.ts';
import { readArrival } from '../read-arrival.ts';
import * as store from '../store.ts';

const unallocatedNumber = '1';

/** A caller rings one of our lines. Who rings a number of nobody is told so by the network. */
export async function callerArrives(
  books: Books,
  engine: Engine,
  { channel, args }: { channel: string; args: readonly string[] },
): Promise<void> {
  if (engine.calls.ofCaller(channel)) return;
  const { numbers, from } = readArrival(args);
  const line = await lines.rungUnder(books, numbers);
  const call = line && (await begin(books, engine, { ...line, channel, from }));
  if (call && !isRefusal(call)) return;
  await noteRing(books, numbers, from);
  log.warn({ numbers, why: call?.code ?? 'line_unknown' }, 'a caller was turned away');
  await engine.ari.ask('DELETE /channels/{channelId}', { channelId: channel, reason_code: unallocatedNumber });
}

type Ringing = { agency: string; line: string; channel: string; from: CallerNumber };

function begin(books: Books, engine: Engine, { agency, line, channel, from }: Ringing): Promise<Call | Refusal> {
  return inAgency<Call | Refusal>(books, { as: 'staff', agency, by: theHouse }, async (tx) => {
    let begun: Call | null = null;
    // Before its first commands are given, which is the next thing to be done after the commit.
    tx.afterCommit(() => begun && engine.calls.add({ agency, call: begun.id, client: begun.client }, channel));
    const call = await arrive(tx, { line, from });
    if (isRefusal(call)) return call;
    await store.keepCall(tx, { call: call.id, client: call.client, engine: engine.name, channel });
    begun = call;
    return call;
  });
}
