import type { ComplaintAbout } from '../complaints/index.ts';
import { type CallerKind, isCustomer } from './caller-kind.ts';
import type { CaseKind } from './case.ts';

/** How a matter is handled unless the operator decides otherwise. */
export type Defaults = {
  handling:
    | 'take_message'
    | 'apologise_and_report'
    | 'follow_procedure'
    | 'hand_to_supervisor'
    /** お答えせず、お名前と照会番号だけを伺う */
    | 'answer_nothing';
  callback: 'yes' | 'no';
};

/**
 * Who complains of a person wants to be heard, seldom to be rung up again by that person's company: apologise and report.
 * Who complains of our own operator is owed an answer by us, not by the client: the supervisor takes it up. A fault of the
 * product or service follows the procedure agreed with the client. An order or a reservation is settled by being taken
 * down. Whoever speaks for an authority, a lawyer or the press is answered by the client alone.
 */
export function defaultsFor(
  kind: CaseKind,
  complaintAbout: ComplaintAbout | null,
  callerKind: CallerKind = 'customer',
): Defaults {
  if (!isCustomer(callerKind)) return { handling: 'answer_nothing', callback: 'yes' };
  if (kind === 'complaint') return ofComplaint(complaintAbout);
  return { handling: 'take_message', callback: kind === 'inquiry' ? 'yes' : 'no' };
}

function ofComplaint(complaintAbout: ComplaintAbout | null): Defaults {
  switch (complaintAbout) {
    case 'staff':
      return { handling: 'apologise_and_report', callback: 'no' };
    case 'operator':
      return { handling: 'hand_to_supervisor', callback: 'no' };
    case 'service':
    case 'other':
    case null:
      return { handling: 'follow_procedure', callback: 'yes' };
  }
}
