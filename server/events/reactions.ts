import type { TradeEvent } from '@denwaban/domain/events';
import type { Lane } from '../shell/jobs.ts';

/** A job that an event causes, always or only where the event says so. Its handler is named in server/handlers.ts. */
export type Reaction<Event extends TradeEvent = never> = { lane: Lane; do: string; when?: (event: Event) => boolean };

/** The one visible map of "when this happened, that is done": enqueued in the transaction of the event. */
export const reactions: Reactions = {
  'deletion.asked': [{ lane: 'long', do: 'delete_client' }],
  'archive.asked': [{ lane: 'long', do: 'make_archive' }],
  'arrival.sent': [{ lane: 'long', do: 'take_in_arrival' }],
  'bulletin.written': [{ lane: 'reactions', do: 'send_bulletin' }],
  'bulletin.progressed': [{ lane: 'reactions', do: 'send_bulletin' }],
  'bulletin.reminded': [{ lane: 'reactions', do: 'send_bulletin' }],
  'bulletin.sent_again': [{ lane: 'reactions', do: 'send_bulletin' }],
  'change.proposed': [{ lane: 'reactions', do: 'tell_of_change' }],
  'change.accepted': [{ lane: 'reactions', do: 'tell_of_change' }],
  'change.returned': [{ lane: 'reactions', do: 'tell_of_change' }],
  'change.recalled': [{ lane: 'reactions', do: 'tell_of_change' }],
  'import.sent': [{ lane: 'long', do: 'work_import' }],
  'import.matched': [{ lane: 'long', do: 'work_import' }],
  'import.taking_begun': [{ lane: 'long', do: 'work_import' }],
  'import.undoing_begun': [{ lane: 'long', do: 'work_import' }],
  // The next rows.
  'import.going_on': [{ lane: 'long', do: 'work_import' }],
  'case.imported': [{ lane: 'afterwards', do: 'index_case' }],
  'case.import_undone': [{ lane: 'afterwards', do: 'index_case' }],
  'guidance.set': [{ lane: 'long', do: 'speak_guidance', when: ({ data }) => data.is === 'text' }],
  'menu.set': [{ lane: 'long', do: 'speak_menu' }],
  'recording.left': [{ lane: 'reactions', do: 'open_voicemail_case' }],
  'call.ended': [{ lane: 'afterwards', do: 'judge_usage' }],
  'call.abandoned': [{ lane: 'reactions', do: 'note_missed_call' }],
  'call.place_given_up': [{ lane: 'reactions', do: 'note_missed_call' }],
  'call.answered': [{ lane: 'afterwards', do: 'settle_missed_call' }],
  'call.desk_answered': [{ lane: 'afterwards', do: 'settle_missed_call' }],
  'call.got_through': [{ lane: 'afterwards', do: 'settle_missed_call' }],
  // Before its end there is nothing to judge, and the end says so itself.
  'call.disposed': [
    { lane: 'afterwards', do: 'judge_usage', when: ({ data }) => data.late },
    { lane: 'afterwards', do: 'compare_reports', when: ({ data }) => data.late },
    { lane: 'reactions', do: 'tell_ending', when: ({ data }) => data.disposition !== 'message' },
  ],
  'case.opened': [
    { lane: 'reactions', do: 'plan_relay' },
    { lane: 'afterwards', do: 'index_case' },
  ],
  'complaint.received': [
    { lane: 'afterwards', do: 'judge_usage_of_case' },
    { lane: 'reactions', do: 'tell_supervisors' },
  ],
  'case.call_joined': [
    { lane: 'afterwards', do: 'compare_reports' },
    { lane: 'afterwards', do: 'judge_usage_of_case' },
    { lane: 'reactions', do: 'tell_chase' },
    { lane: 'reactions', do: 'assess_risk' },
  ],
  // A report that was held goes: its check bears the id of its case.
  'check.passed': [{ lane: 'reactions', do: 'plan_relay', when: ({ data }) => !data.afterwards }],
  'check.released': [{ lane: 'reactions', do: 'plan_relay', when: ({ data }) => data.why === 'time' }],
  'remark.made': [{ lane: 'reactions', do: 'tell_of_remark' }],
  'callback.overdue': [{ lane: 'reactions', do: 'assess_risk' }],
  'relay.unreached': [{ lane: 'reactions', do: 'assess_risk' }],
  'script.proposed': [{ lane: 'reactions', do: 'tell_of_proposal' }],
  'script.proposal_accepted': [{ lane: 'reactions', do: 'tell_of_proposal' }],
  'script.proposal_returned': [{ lane: 'reactions', do: 'tell_of_proposal' }],
  'short_message.written': [{ lane: 'letters', do: 'send_short_message' }],
  'export.asked': [{ lane: 'long', do: 'work_export' }],
  'letter.written': [{ lane: 'letters', do: 'send_letter' }],
  'report.issued': [{ lane: 'papers', do: 'send_report' }],
  'hours.changed': [{ lane: 'reactions', do: 'replan_report' }],
  'case.merged': [{ lane: 'afterwards', do: 'compare_reports' }],
  'case.split': [{ lane: 'afterwards', do: 'compare_reports' }],
  'case.split_off': [{ lane: 'afterwards', do: 'compare_reports' }],
  'correction.made': [
    { lane: 'afterwards', do: 'compare_reports' },
    { lane: 'afterwards', do: 'index_correction' },
  ],
  'usage.rejudged': [{ lane: 'afterwards', do: 'compare_reports' }],
  'case.closed': [{ lane: 'afterwards', do: 'index_case' }],
  'case.reopened': [{ lane: 'afterwards', do: 'index_case' }],
  'complaint.assessed': [
    { lane: 'afterwards', do: 'index_case' },
    { lane: 'reactions', do: 'assess_risk' },
  ],
  'complaint.responded': [{ lane: 'afterwards', do: 'index_case' }],
  'complaint.refused': [{ lane: 'afterwards', do: 'index_case' }],
  'complaint.went_external': [{ lane: 'afterwards', do: 'index_case' }],
  'complaint.closing_asked': [{ lane: 'afterwards', do: 'index_case' }],
  'complaint.closed': [{ lane: 'afterwards', do: 'index_case' }],
  'promise.overdue': [{ lane: 'reactions', do: 'assess_risk' }],
  'promise.made': [{ lane: 'afterwards', do: 'index_promise' }],
  'promise.kept': [{ lane: 'afterwards', do: 'index_promise' }],
  'promise.broken': [{ lane: 'afterwards', do: 'index_promise' }],
  'promise.withdrawn': [{ lane: 'afterwards', do: 'index_promise' }],
  'callback.passed_on': [{ lane: 'afterwards', do: 'index_callback' }],
  'callback.done': [{ lane: 'afterwards', do: 'index_callback' }],
  'consultation.asked': [{ lane: 'afterwards', do: 'index_consultation' }],
  'consultation.answered': [
    { lane: 'afterwards', do: 'index_consultation' },
    { lane: 'reactions', do: 'into_manual', when: ({ data }) => data.forManual && data.mayBeTold },
  ],
  'consultation.withdrawn': [{ lane: 'afterwards', do: 'index_consultation' }],
  'task.opened': [{ lane: 'afterwards', do: 'index_task' }],
  'task.done': [{ lane: 'afterwards', do: 'index_task' }],
  'task.declined': [{ lane: 'afterwards', do: 'index_task' }],
  'task.reopened': [{ lane: 'afterwards', do: 'index_task' }],
  'caller.met': [{ lane: 'afterwards', do: 'index_caller' }],
  'caller.named': [{ lane: 'afterwards', do: 'index_caller' }],
  'caller.number_added': [{ lane: 'afterwards', do: 'index_caller' }],
  'caller.number_removed': [{ lane: 'afterwards', do: 'index_caller' }],
  'caller.noted': [{ lane: 'afterwards', do: 'index_caller' }],
  'caller.note_ended': [{ lane: 'afterwards', do: 'index_caller' }],
  'caller.merged': [{ lane: 'afterwards', do: 'index_caller' }],
  'caller.split': [{ lane: 'afterwards', do: 'index_caller' }],
  'caller.erased': [{ lane: 'afterwards', do: 'index_caller' }],
};

type Reactions = { [Name in TradeEvent['name']]?: readonly Reaction<Extract<TradeEvent, { name: Name }>>[] };

export function reactionsTo(event: TradeEvent): readonly Reaction[] {
  const known = (reactions[event.name] ?? []) as readonly Reaction[];
  return known.filter(({ when }) => !when || when(event as never));
}
