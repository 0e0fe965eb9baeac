import { resumeCall } from '@denwaban/api/calls';
import * as api from '@denwaban/api/transfers';
import { useTell } from '../kit/ask/index.ts';

export type TransferActions = ReturnType<typeof useTransfer>;

/** What an operator does about a transfer; shown when the server says so, never before. */
export function useTransfer(call: string) {
  const [begin, connect, join, back] = [
    useTell(api.beginTransfer),
    useTell(api.passOn),
    useTell(resumeCall),
    useTell(api.endTransfer),
  ];
  const all = [begin, connect, join, back];
  const params = { id: call };
  return {
    begin: (whom: { kind: 'warm' | 'cold'; contact: string | null; number: string | null }, onSuccess: () => void) =>
      begin.mutate({ params, body: { ...whom, name: whom.number ?? '' } }, { onSuccess }),
    connect: () => connect.mutate({ params }),
    join: () => join.mutate({ params }),
    back: () => back.mutate({ params }),
    isBusy: all.some(({ isPending }) => isPending),
    /** Of the last thing tried. */
    error: all.reduce((last, each) => (each.submittedAt > last.submittedAt ? each : last)).error,
  };
}
