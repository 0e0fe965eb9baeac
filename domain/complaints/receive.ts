import type { ComplaintAbout } from './about.ts';
import { isAssessed, severityOf } from './assessment.ts';
import type { Complaint, ComplaintAnswer } from './complaint.ts';
import { changed, type Doing, standing, within } from './move.ts';
import type { ComplaintRead } from './read-complaint.ts';

export type Receiving = {
  case: string;
  client: string;
  about: ComplaintAbout;
  read: ComplaintRead;
  /** The operator complained of, in a complaint about an operator. */
  concerned: string | null;
};

/** A caller who was told the receipt number has been acknowledged; a complaint of which all five were asked is assessed. */
export function receive({ read, ...about }: Receiving, doing: Doing): ComplaintAnswer {
  const { record, assessment } = read;
  const severity = severityOf(assessment);
  const told = record.receiptTold ? ({ how: 'on_the_call', at: doing.now } as const) : null;
  const received: Complaint = {
    ...about,
    ...{ record, assessment, severity, override: null, dedicated: null, acknowledged: told },
    ...{ response: null, refusal: null, external: null, closing: null, ended: null },
    ...{ state: 'received', since: doing.now, next: null, overdueSince: null },
  };
  const complaint = within(received, told === null ? 'received' : afterAcknowledging(received), doing);
  return changed(complaint, {
    name: 'complaint.received',
    data: {
      ...standing(complaint),
      ...{ about: about.about, severity, namedEmployee: record.namedEmployee, concerned: about.concerned },
    },
  });
}

export function afterAcknowledging({ assessment, override }: Complaint): 'acknowledged' | 'assessed' {
  return isAssessed(assessment) || override !== null ? 'assessed' : 'acknowledged';
}
