import { may as able, type Who } from '../staff/index.ts';
import type { Complaint } from './complaint.ts';

export type ComplaintAsker = Who & { id: string };

/** The answers travel to the console with the complaint, so that it shows only what will not be refused. */
export type ComplaintMay = {
  /** Its steps on our side: acknowledging, assessing, looking into it, telling the decision, asking that it be closed. */
  handle: boolean;
  /** What a supervisor decides: a lower severity, who owns it, whom it concerns. */
  judge: boolean;
  respond: boolean;
  close: boolean;
  returnClosing: boolean;
  reopen: boolean;
};

/**
 * Nobody handles a complaint about themselves, on either side; one about our operator is the supervisors' affair altogether.
 * The client's staff respond; closing for good is for its owner.
 */
export function may(asker: ComplaintAsker, complaint: Complaint): ComplaintMay {
  const isOpen = complaint.state !== 'closed_accepted';
  const is = isAbout(asker, complaint);
  const judge = !is && able(asker, 'judge_complaints');
  const handle = !is && able(asker, 'handle_complaints') && (complaint.about !== 'operator' || judge);
  const asClient = !is && able(asker, 'answer_own_complaints');
  const close = judge || (!is && able(asker, 'close_own_complaints'));
  return {
    handle: isOpen && handle,
    judge: isOpen && judge,
    respond: isOpen && (handle || asClient),
    close: isOpen && close,
    returnClosing: isOpen && judge && complaint.closing !== null,
    reopen: !isOpen && (handle || asClient),
  };
}

function isAbout({ as, id }: ComplaintAsker, { record, concerned }: Complaint): boolean {
  return as === 'staff' ? concerned === id : record.namedEmployee === id;
}
