import { type Call, arrive as met } from '@denwaban/domain/calls';
import type { CallerNumber } from '@denwaban/domain/numbers';
import { type Refusal, refuse } from '@denwaban/domain/refusals';
import { meet } from '../callers/meet.ts';
import { record } from '../events/record.ts';
import { carryOut } from '../exchange/carry-out.ts';
import { answering } from '../lines/answering.ts';
import { distribute } from '../routing/distribute.ts';
import type { AgencyTx } from '../shell/agency.ts';
import { wait } from '../shell/due.ts';
import { nextDueAt } from './look-again.ts';
import * as store from './store.ts';

/** A caller rings a line: who are we now, are we open, who is it; then the queue. Refuses not_found (no such line, or no script to answer by). */
export async function arrive(
  tx: AgencyTx,
  { line, from }: { line: string; from: CallerNumber },
): Promise<Call | Refusal> {
  const found = await answering(tx, line);
  if (!found?.version) return refuse('not_found');
  const caller = await meet(tx, found.line.client, from);
  const outcome = met(
    {
      id: tx.id(),
      client: found.line.client,
      line,
      exchange: found.line.exchange,
      from,
      caller: caller?.id ?? null,
      scriptVersion: found.version.id,
      hours: found.greeting.open ? 'open' : 'closed',
    },
    tx.now,
  );
  await store.add(tx, outcome.call);
  const call = await carryOut(tx, outcome.call);
  if (call !== outcome.call) await store.save(tx, call);
  await wait(tx, { word: 'call', id: call.id, client: call.client, at: nextDueAt(call, tx.now) });
  await record(tx, ...outcome.events);
  if (call.state.is === 'waiting') distribute(tx);
  return call;
}
