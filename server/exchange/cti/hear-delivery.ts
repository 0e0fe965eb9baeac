import type { CtiOutcome } from '@denwaban/api/cti';
import type { Call } from '@denwaban/domain/calls';
import { type Delivery, ending, follow, hasBegun, type Named, nextAt, offerUntil, tell } from '@denwaban/domain/cti';
import { readCallerId, readNumber } from '@denwaban/domain/numbers';
import { isRefusal } from '@denwaban/domain/refusals';
import { arrive } from '../../calls/arrive.ts';
import { heard } from '../../calls/hear.ts';
import * as calls from '../../calls/store.ts';
import * as lines from '../../lines/store.ts';
import * as operators from '../../routing/store.ts';
import type { AgencyTx } from '../../shell/agency.ts';
import { wait } from '../../shell/due.ts';
import { emptyHands, hasFreeHands } from './hands.ts';
import * as store from './store.ts';

type KeptCall = store.KeptCall;

/** Hears one delivery of a PBX. Late, repeated or out of order, it comes to no more than it is worth. */
export async function hearDelivery(tx: AgencyTx, connection: string, delivery: Delivery): Promise<CtiOutcome> {
  // One choice at a time: nobody may be rung for a waiting caller while they pick up another telephone.
  await operators.takeTurn(tx);
  const known = await store.lockCallNamed(tx, connection, delivery.call);
  const told = tell(known.told, delivery, tx.now);
  if (told === 'repeated') return 'repeated';
  const before = known.call ? await calls.lock(tx, known.call) : await begin(tx, { ...known, told });
  const kept: KeptCall = { ...known, told, call: typeof before === 'object' && before ? before.id : known.call };
  if (before === null || typeof before === 'string') {
    await remember(tx, kept, null);
    return before ?? 'kept';
  }
  const { outcome, call } = await settle(tx, { kept, call: before, fact: delivery.fact });
  // From here on the call bears the numbers.
  await remember(tx, { ...kept, told: { ...kept.told, from: null, to: null } }, call);
  return outcome;
}

/** Our call, from its ring or its answer on; what was told until then may be of no line of ours. */
async function begin(
  tx: AgencyTx,
  { told }: KeptCall,
): Promise<Call | 'kept' | 'line_unknown' | 'client_without_manual'> {
  if (!hasBegun(told) || told.to === null) return 'kept';
  const number = readNumber(told.to);
  const line = isRefusal(number) ? null : await lines.withNumber(tx, number);
  if (line?.exchange !== 'cti' || line.state !== 'open') return 'line_unknown';
  const call = await arrive(tx, { line: line.id, from: readCallerId(told.from) });
  if (!isRefusal(call)) return call;
  return call.code === 'client_without_manual' ? 'client_without_manual' : 'line_unknown';
}

type Settling = { kept: KeptCall; call: Call; fact: Delivery['fact'] };

async function settle(tx: AgencyTx, { kept, call, fact }: Settling): Promise<{ outcome: CtiOutcome; call: Call }> {
  const over = call.endedAt !== null;
  const { named, trouble } = over ? { named: nobody, trouble: null } : await whom(tx, kept, call);
  const offer = { offer: tx.id(), until: offerUntil(tx.now) };
  let now = call;
  for (const each of follow(kept.told, call, named, offer)) now = await heard(tx, now, each);
  const last = ending(kept.told, now, tx.now);
  if (last) now = await heard(tx, now, last);
  const missed = fact === 'hang_up' ? null : over ? 'too_late' : trouble;
  return { outcome: missed ?? 'heard', call: now };
}

type Trouble = 'extension_unknown' | 'not_granted' | 'operator_on_call';
const nobody: Named = { rings: null, answers: null };

/** Whose desk the call belongs on. Who may not answer for the client is shown nothing of it. */
async function whom(tx: AgencyTx, kept: KeptCall, call: Call): Promise<{ named: Named; trouble: Trouble | null }> {
  const { rings, answeredBy } = kept.told;
  const extension = answeredBy ?? rings;
  if (extension === null) return { named: nobody, trouble: null };
  const holder = await store.holderOf(tx, { connection: kept.connection, extension, client: call.client });
  if (!holder) return { named: nobody, trouble: 'extension_unknown' };
  if (!holder.isGranted) return { named: nobody, trouble: 'not_granted' };
  const hands = answeredBy ? emptyHands : hasFreeHands;
  if (!(await hands(tx, holder.staff, call.id))) return { named: nobody, trouble: 'operator_on_call' };
  return { named: { rings: answeredBy ? null : holder.staff, answers: answeredBy && holder.staff }, trouble: null };
}

/** Keeps what is known, and waits for whatever the clock has to say of it. */
export async function remember(tx: AgencyTx, kept: KeptCall, call: Call | null): Promise<void> {
  await store.saveCall(tx, kept);
  await wait(tx, { word: 'cti_call', id: kept.id, client: call?.client ?? null, at: nextAt(kept.told, call).at });
}
