import * as api from '@denwaban/api/monitoring';
import { useTell } from '../kit/ask/index.ts';

/** What a supervisor does with a call that is another's. */
export function useMonitoring(call: string) {
  const [begin, change, end, takeOver] = [
    useTell(api.beginListening),
    useTell(api.changeListening),
    useTell(api.endListening),
    useTell(api.takeOverCall),
  ];
  const all = [begin, change, end, takeOver];
  const params = { id: call };
  return {
    begin: () => begin.mutate({ params, body: { mode: 'listen' } }),
    change: (mode: api.ListeningMode) => change.mutate({ params, body: { mode } }),
    end: () => end.mutate({ params }),
    takeOver: (onSuccess: () => void) => takeOver.mutate({ params }, { onSuccess }),
    isBusy: all.some(({ isPending }) => isPending),
    /** Of the last thing tried. */
    error: all.reduce((last, each) => (each.submittedAt > last.submittedAt ? each : last)).error,
  };
}
