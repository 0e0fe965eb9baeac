// つなぐ and 戻る. A talk of three (三者通話) is resuming with somebody who has answered.
import { allow, type Call, type Fact } from '@denwaban/domain/calls';
import { isRefusal, type Refusal, refuse } from '@denwaban/domain/refusals';
import { heard } from '../calls/hear.ts';
import * as calls from '../calls/store.ts';
import type { AgencyTx } from '../shell/agency.ts';
import type { Asker } from '../shell/ask.ts';

export const passOn = operating('pass_on', (_, operator) => ({ fact: 'passed_on', operator }));

export const goBack = operating('go_back', ({ third }, operator) => ({
  ...{ fact: 'third_let_go', operator, transfer: third?.transfer ?? '' },
}));

/** Refuses not_found, and what `allow` does. */
function operating(ask: 'pass_on' | 'go_back', tells: (call: Call, operator: string) => Fact) {
  return async (
    tx: AgencyTx,
    { params }: { params: { id: string } },
    { person }: Asker,
  ): Promise<undefined | Refusal> => {
    const call = await calls.lock(tx, params.id);
    if (!call) return refuse('not_found');
    const allowed = allow(call, { ask, operator: person });
    if (isRefusal(allowed)) return allowed;
    await heard(tx, call, tells(call, person));
    return undefined;
  };
}
