import type { CallInHand } from '@denwaban/api/call-shapes';
import { passOnIsOurs } from '@denwaban/domain/callbacks';
import type { Call, DialledAbout } from '@denwaban/domain/calls';
import * as callbacks from '../../callbacks/store.ts';
import * as cases from '../../cases/store.ts';
import * as promises from '../../promises/store.ts';
import type { AgencyTx } from '../../shell/agency.ts';

type Dialled = NonNullable<CallInHand['dialled']>;

/** Of a call out: how far it is, as whom we ring, and what was to be kept by it. */
export async function dialledAtDesk(tx: AgencyTx, { out, state }: Call): Promise<Dialled | null> {
  if (!out) return null;
  const stage = state.is === 'dialling' ? state.stage : null;
  return { stage, shown: out.way.shown, ...(out.about ? await aboutOf(tx, out.about) : nothing) };
}

const nothing = { case: null, callback: null, promise: null };

async function aboutOf(tx: AgencyTx, about: DialledAbout): Promise<Pick<Dialled, 'case' | 'callback' | 'promise'>> {
  const found = await cases.find(tx, about.case);
  const callback = about.callback ? await callbacks.find(tx, about.callback) : null;
  const [promise] = about.promise ? await promises.some(tx, [about.promise]) : [];
  return {
    case: found && { id: found.id, receiptNumber: found.receiptNumber },
    callback: callback && {
      id: callback.id,
      words: callback.state.is === 'open' ? null : callback.state.words,
      attempts: callback.attempts,
      isOurs: passOnIsOurs(callback),
    },
    promise: promise
      ? { id: promise.id, what: promise.what, until: promise.until.toISOString(), isOpen: promise.state.is === 'open' }
      : null,
  };
}
