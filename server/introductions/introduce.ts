import type { Call, CallState, Outcome } from '@denwaban/domain/calls';
import {
  answered,
  type Introduction,
  type IntroductionAnswer,
  introductionFor,
  meet,
} from '@denwaban/domain/introductions';
import type { Answering } from '../lines/answering.ts';
import type { AgencyTx } from '../shell/agency.ts';
import { keep } from './keep.ts';
import * as store from './store.ts';

// Whom nobody of ours is going to talk to is announced to nobody.
const unheard: readonly CallState['is'][] = ['closed', 'speaking', 'spoken', 'ended'];

/**
 * A call that arrives takes along the note by which the client's people announced it, in the transaction of its arrival. A
 * client without open notes costs no look here.
 */
export async function introduce(
  tx: AgencyTx,
  outcome: Outcome,
  { hasIntroductions }: Pick<Answering, 'hasIntroductions'>,
): Promise<Outcome> {
  const { call } = outcome;
  if (!hasIntroductions || unheard.includes(call.state.is)) return outcome;
  const open = await store.lockOpen(tx, call.client);
  const found = introductionFor(call, open, await store.numbersOf(tx, call.client));
  if (!found) return outcome;
  await keep(tx, metBy(call, found, tx.now));
  const data = { introduction: found.id };
  const introduced = { name: 'call.introduced', client: call.client, id: call.id, data } as const;
  return { ...outcome, call: { ...call, introduction: found.id }, events: [...outcome.events, introduced] };
}

/** Who has taken the call up by themselves talks to the caller already. */
function metBy({ id: call, state }: Call, found: Introduction, now: Date): IntroductionAnswer {
  const met = meet(found, call);
  if (state.is !== 'talking') return met;
  const talked = answered(met.introduction, { call, operator: state.operator, now });
  return { introduction: talked.introduction, events: [...met.events, ...talked.events] };
}
