import type { CaseKind, ComplaintAbout } from './case.ts';

/** How a matter is handled unless the operator decides otherwise. */
export type Defaults = {
  handling: 'take_message' | 'apologise_and_report' | 'follow_procedure';
  callback: 'yes' | 'no';
};

/**
 * Who complains of a person wants to be heard, seldom to be rung up again by that person's company: apologise and report.
 * A fault of the product or service follows the procedure agreed with the client. An order or a reservation is settled by
 * being taken down.
 */
export function defaultsFor(kind: CaseKind, complaintAbout: ComplaintAbout | null): Defaults {
  if (kind === 'complaint') {
    return complaintAbout === 'staff'
      ? { handling: 'apologise_and_report', callback: 'no' }
      : { handling: 'follow_procedure', callback: 'yes' };
  }
  return { handling: 'take_message', callback: kind === 'inquiry' ? 'yes' : 'no' };
}
