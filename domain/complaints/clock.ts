import { addBusinessTime, type Calendar } from '../hours/index.ts';
import type { Severity } from './assessment.ts';
import type { ComplaintState } from './complaint.ts';

export type OpenState = Exclude<ComplaintState, 'closed_accepted'>;

/**
 * Minutes for the next step, by the state it stands in and its severity from 1 to 4: of the client's business time, but for
 * severity 4, whose clock runs on the wall. No standard sets them; two business hours to a first answer is what the trade
 * gives itself (480 minutes are a usual business day).
 */
const minutes: Record<OpenState, Readonly<Record<Severity, number>>> = {
  received: { 1: 120, 2: 60, 3: 30, 4: 15 },
  acknowledged: { 1: 240, 2: 120, 3: 60, 4: 15 },
  assessed: { 1: 960, 2: 480, 3: 120, 4: 60 },
  reopened: { 1: 480, 2: 240, 3: 120, 4: 60 },
  investigating: { 1: 2400, 2: 1440, 3: 960, 4: 480 },
  waiting_for_client: { 1: 480, 2: 240, 3: 120, 4: 60 },
  callback_due: { 1: 240, 2: 120, 3: 120, 4: 60 },
  responded: { 1: 480, 2: 240, 3: 120, 4: 60 },
  decision_told: { 1: 1440, 2: 1440, 3: 1440, 4: 1440 },
  open_refused: { 1: 2400, 2: 2400, 3: 2400, 4: 2880 },
  external: { 1: 4800, 2: 4800, 3: 4800, 4: 10_080 },
};

/** By when the next step is due. Where the calendar never opens, the clock on the wall stands in: no complaint is without one. */
export function dueBy(calendar: Calendar, state: OpenState, severity: Severity, from: Date): Date {
  const within = minutes[state][severity];
  const onTheWall = new Date(from.getTime() + within * 60_000);
  return severity === 4 ? onTheWall : (addBusinessTime(calendar, from, within) ?? onTheWall);
}
