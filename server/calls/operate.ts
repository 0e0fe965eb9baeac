// What operators do with a call in hand: each asks the rulebook first, then it is a fact like any other.
import { allow, type CallAsk, type Fact, type OneStrokeEnding } from '@denwaban/domain/calls';
import { isRefusal, type Refusal, refuse } from '@denwaban/domain/refusals';
import type { AgencyTx } from '../shell/agency.ts';
import type { Asker } from '../shell/ask.ts';
import { heard } from './hear.ts';
import * as store from './store.ts';

type OnCall = { params: { id: string } };

export const answer = operating(
  ({ body }: OnCall & { body: { offer: string } }, operator) => ({ ask: 'answer', operator, offer: body.offer }),
  ({ body }, operator) => ({ fact: 'answered', operator, offer: body.offer }),
);

export const decline = operating(
  ({ body }: OnCall & { body: { offer: string } }, operator) => ({ ask: 'decline', operator, offer: body.offer }),
  ({ body }) => ({ fact: 'offer_declined', offer: body.offer }),
);

export const hold = operating(
  (_: OnCall, operator) => ({ ask: 'hold', operator }),
  (_, operator) => ({ fact: 'held', operator }),
);

export const resume = operating(
  (_: OnCall, operator) => ({ ask: 'resume', operator }),
  (_, operator) => ({ fact: 'resumed', operator }),
);

export const pauseRecording = operating(
  (_: OnCall, operator) => ({ ask: 'pause_recording', operator }),
  (_, operator) => ({ fact: 'recording_pause_asked', operator }),
);

export const resumeRecording = operating(
  (_: OnCall, operator) => ({ ask: 'resume_recording', operator }),
  (_, operator) => ({ fact: 'recording_resume_asked', operator }),
);

export const hangUp = operating(
  (_: OnCall, operator) => ({ ask: 'hang_up', operator }),
  (_, operator) => ({ fact: 'hung_up', by: 'operator', operator }),
);

type Disposing = OnCall & { body: { disposition: OneStrokeEnding; memo?: string | null } };

export const dispose = operating(
  (_: Disposing, operator) => ({ ask: 'dispose', operator }),
  ({ body }, operator) => ({ fact: 'disposed', operator, ...body }),
);

export const finishWrapUp = operating(
  (_: OnCall, operator) => ({ ask: 'wrap_up', operator }),
  (_, operator) => ({ fact: 'wrapped_up', operator }),
);

function operating<Asked extends OnCall>(
  asks: (asked: Asked, operator: string) => CallAsk,
  tells: (asked: Asked, operator: string) => Fact,
) {
  return async (tx: AgencyTx, asked: Asked, asker: Asker): Promise<undefined | Refusal> => {
    const call = await store.lock(tx, asked.params.id);
    if (!call) return refuse('not_found');
    const allowed = allow(call, asks(asked, asker.person));
    if (isRefusal(allowed)) return allowed;
    await heard(tx, call, tells(asked, asker.person));
    return undefined;
  };
}
