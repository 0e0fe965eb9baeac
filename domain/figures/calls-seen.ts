import type { Disposition } from '../calls/index.ts';
import type { CaseKind } from '../cases/index.ts';
import type { Happening } from './happening.ts';

/** One call, as far as the history of it tells. */
export type CallSeen = {
  queuedAt: Date | null;
  /** What the caller had spent in the menu of the line, and at the client's own telephone, before they came to us. */
  beforeUsSeconds: number;
  /** From coming to us to the first answer; null while nobody has answered. */
  waitedSeconds: number | null;
  abandoned: boolean;
  hungUpAt: Date | null;
  wrapUp: { from: Date; to: Date | null } | null;
  /** What it was: the kind of the first case opened in it, or the way it ended without one. */
  kind: CaseKind | Exclude<Disposition, 'message'> | null;
  /** The first report that left about a case of it. */
  reportedAt: Date | null;
  reports: 'none' | 'due';
};

/** Every call that the history tells of, by id. It comes oldest first. */
export function callsSeen(history: readonly Happening[]): CallSeen[] {
  const calls = new Map<string, CallSeen>();
  const callOfCase = new Map<string, string>();
  const caseOfRelay = new Map<string, string>();
  const seen = (id: string): CallSeen => calls.get(id) ?? calls.set(id, unseen()).get(id)!;
  for (const happened of history) {
    const { name, id, at, data } = happened;
    switch (name) {
      case 'call.queued':
        queued(seen(id), { at, since: data.since });
        break;
      case 'call.answered':
        seen(id).waitedSeconds ??= Math.max(0, data.waitedSeconds - seen(id).beforeUsSeconds);
        break;
      case 'call.abandoned':
        seen(id).abandoned = true;
        break;
      // For us it ends there.
      case 'call.passed_on':
      case 'call.hung_up':
        seen(id).hungUpAt ??= at;
        break;
      case 'call.wrap_up_started':
        seen(id).wrapUp ??= { from: at, to: null };
        break;
      case 'call.disposed':
        if (data.disposition !== 'message') seen(id).kind ??= data.disposition;
        break;
      // Of a call that was passed on the line outlasts the wrap-up.
      case 'call.wrapped_up':
      case 'call.ended': {
        const { wrapUp } = seen(id);
        if (wrapUp) wrapUp.to ??= at;
        break;
      }
      case 'case.opened': {
        const call = seen(data.call);
        call.kind ??= data.kind;
        call.reports = 'due';
        callOfCase.set(id, data.call);
        break;
      }
      case 'relay.planned':
        caseOfRelay.set(id, data.case);
        break;
      case 'relay.sent': {
        const call = callOfCase.get(caseOfRelay.get(id) ?? '');
        if (call) seen(call).reportedAt ??= at;
        break;
      }
      case 'case.call_joined':
      case 'callback.opened':
      case 'correction.made':
        break;
    }
  }
  return [...calls.values()];
}

function queued(call: CallSeen, { at, since }: { at: Date; since: string }): void {
  if (call.queuedAt) return;
  call.queuedAt = at;
  call.beforeUsSeconds = Math.max(0, Math.floor((at.getTime() - Date.parse(since)) / 1000));
}

function unseen(): CallSeen {
  return {
    ...{ queuedAt: null, beforeUsSeconds: 0, waitedSeconds: null, abandoned: false, hungUpAt: null, wrapUp: null },
    ...{ kind: null, reportedAt: null, reports: 'none' },
  };
}
