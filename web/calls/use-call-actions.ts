import type { CallInHand } from '@denwaban/api/call-shapes';
import * as api from '@denwaban/api/calls';
import type { OneStrokeEnding } from '@denwaban/domain/calls';
import { useTell } from '../kit/ask/index.ts';

export type CallActions = ReturnType<typeof useCallActions>;

/** What an operator does with a call. Each is told to the server and shown when the server says so, never before. */
export function useCallActions({ id, offer }: Pick<CallInHand, 'id' | 'offer'>) {
  const answer = useTell(api.answerCall);
  const decline = useTell(api.declineCall);
  const hold = useTell(api.holdCall);
  const resume = useTell(api.resumeCall);
  const hangUp = useTell(api.hangUp);
  const dispose = useTell(api.disposeCall);
  const finish = useTell(api.finishWrapUp);
  const all = [answer, decline, hold, resume, hangUp, dispose, finish];
  const params = { id };
  return {
    answer: (onSuccess?: () => void) => offer && answer.mutate({ params, body: { offer: offer.id } }, { onSuccess }),
    decline: () => offer && decline.mutate({ params, body: { offer: offer.id } }),
    hold: () => hold.mutate({ params }),
    resume: () => resume.mutate({ params }),
    hangUp: () => hangUp.mutate({ params }),
    dispose: (disposition: OneStrokeEnding, memo: string | null, onSuccess: () => void) =>
      dispose.mutate({ params, body: { disposition, memo } }, { onSuccess }),
    finish: (onSuccess?: () => void) => finish.mutate({ params }, { onSuccess }),
    isBusy: all.some(({ isPending }) => isPending),
    /** Of the last thing tried. */
    error: all.reduce((last, each) => (each.submittedAt > last.submittedAt ? each : last)).error,
  };
}
