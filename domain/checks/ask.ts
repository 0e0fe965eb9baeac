import { type Case, reportLabel } from '../cases/index.ts';
import type { StaffRole } from '../staff/index.ts';
import type { Check, CheckAnswer, CheckPolicy, CheckReason, CheckState } from './check.ts';

export type Taker = { role: StaffRole; isTrainee: boolean };

export type Asked = {
  case: Pick<Case, 'id' | 'client' | 'kind' | 'urgency' | 'callback'>;
  taker: Taker;
  /** By when the caller is to be rung back, where that was promised. */
  target: Date | null;
};

/**
 * Whether a report is looked at before it goes, and until when at the latest it waits for that; null: it is not.
 *
 * 【至急】 goes at once and is looked at afterwards: a minute counts there, and a mistake in it is corrected like any other.
 * A report with a promised callback waits for half of the time that is left at the most, so that the check never makes the
 * client late.
 */
export function ask({ case: about, taker, target }: Asked, policy: CheckPolicy, now: Date): CheckAnswer | null {
  const reasons = reasonsFor(about, taker, policy);
  if (reasons.length === 0) return null;
  const state = stateOf(about, policy, target, now);
  const { id, client } = about;
  return {
    check: { case: id, client, reasons, askedAt: now, state },
    events: [
      state.is === 'held'
        ? { name: 'check.asked', client, id, data: { reasons, until: state.until.toISOString() } }
        : { name: 'check.released', client, id, data: { why: state.why } },
    ],
  };
}

/** What a supervisor took has been looked at by one; what a trainee took is looked at whoever they are to become. */
function reasonsFor({ kind }: Asked['case'], { role, isTrainee }: Taker, policy: CheckPolicy): CheckReason[] {
  return [
    ...(policy.trainees && isTrainee ? ['trainee' as const] : []),
    ...(policy.complaints && kind === 'complaint' && role === 'operator' ? ['complaint' as const] : []),
  ];
}

type Beginning = Exclude<CheckState, { is: 'passed' }>;

function stateOf(about: Asked['case'], { minutes }: CheckPolicy, target: Date | null, now: Date): Beginning {
  if (reportLabel(about) === 'urgent') return { is: 'released', at: now, why: 'urgent' };
  const spared = target === null ? minutes : Math.floor((target.getTime() - now.getTime()) / 2 / 60_000);
  const held = Math.min(minutes, spared);
  if (held < 1) return { is: 'released', at: now, why: 'deadline_near' };
  return { is: 'held', until: new Date(now.getTime() + held * 60_000) };
}

export function isHeld(check: Check | null): boolean {
  return check?.state.is === 'held';
}
