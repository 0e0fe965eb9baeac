import { addBusinessTime, type Calendar } from '../hours/index.ts';
import { changed, unchanged } from './answer.ts';
import type { MissedCall, MissedCallAnswer, MissedCallPolicy } from './missed-call.ts';

/** The client's clock: its calendar, and how long it gives whoever sees to missed calls. */
export type MissedCallClock = { policy: MissedCallPolicy; calendar: Calendar };

/** A call that nobody spoke in, of a caller who has shown a number. */
export type Missed = Pick<MissedCall, 'client' | 'line' | 'number' | 'caller' | 'why'> & {
  call: string;
  at: Date;
  waitedSeconds: number;
};

/** A new matter under this id, or, where the caller has one already, one call more in it. The same call again changes nothing. */
export function note(
  open: MissedCall | null,
  missed: Missed,
  { id, clock }: { id: string; clock: MissedCallClock },
): MissedCallAnswer {
  return open ? repeat(open, missed) : begin(missed, id, clock);
}

function begin(
  { call, at, waitedSeconds, ...about }: Missed,
  id: string,
  { policy, calendar }: MissedCallClock,
): MissedCallAnswer {
  const due = addBusinessTime(calendar, at, policy.withinMinutes);
  const missed: MissedCall = {
    ...about,
    ...{ id, calls: [call], firstAt: at, lastAt: at, longestWaitSeconds: waitedSeconds },
    ...{ due, overdueSince: null, claimedBy: null, state: { is: 'open' } },
  };
  const data = { call, why: about.why, waitedSeconds, due: due?.toISOString() ?? null };
  return changed(missed, { name: 'missed_call.noted', data });
}

/** The clock of the first one goes on. */
function repeat(open: MissedCall, { call, at, waitedSeconds, why, caller, line }: Missed): MissedCallAnswer {
  if (open.calls.includes(call)) return unchanged(open);
  const calls = [...open.calls, call];
  const longestWaitSeconds = Math.max(open.longestWaitSeconds, waitedSeconds);
  const lastAt = at > open.lastAt ? at : open.lastAt;
  return changed(
    { ...open, calls, lastAt, longestWaitSeconds, why, line, caller: caller ?? open.caller },
    { name: 'missed_call.repeated', data: { call, why, waitedSeconds, times: calls.length } },
  );
}
