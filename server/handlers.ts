// What is done when a job comes up, and when a wait is over. server/events/reactions.ts says which event causes which job.
import { accessDue } from './access/seal.ts';
import { takeInArrival } from './archives/arrive.ts';
import { archiveDue, makeArchive } from './archives/make-archive.ts';
import { sendBulletin } from './bulletins/send-bulletin.ts';
import { callbackDue } from './callbacks/due.ts';
import { callerNoteDue } from './callers/care/due.ts';
import { callDue } from './calls/due.ts';
import { tellEnding } from './calls/tell-ending.ts';
import { openVoicemailCase } from './cases/open-voicemail-case.ts';
import { changeDue } from './changes/due.ts';
import { tellOfChange } from './changes/tell-of-change.ts';
import { checkDue } from './checks/due.ts';
import { complaintDue } from './complaints/due.ts';
import { complaintReportDue } from './complaints/report-daily.ts';
import { tellSupervisors } from './complaints/tell.ts';
import { consultationDue } from './consultations/due.ts';
import { intoManual } from './consultations/into-manual.ts';
import { telephoneDue } from './exchange/asterisk/telephones/put-down.ts';
import { pageDue } from './exchange/browser/due.ts';
import { commandsOverdue } from './exchange/carry-out.ts';
import { ctiCallDue } from './exchange/cti/due.ts';
import { exportDue, workExport } from './exports/work-export.ts';
import { silencesDue } from './forwarding/due.ts';
import { speakGuidance } from './guidance/speak-guidance.ts';
import { workImport } from './imports/work-import.ts';
import { introductionDue } from './introductions/due.ts';
import { journeyDue } from './journeys/due.ts';
import { orderFileDue } from './lookups/due.ts';
import { speakMenu } from './menus/speak-menu.ts';
import { missedCallDue } from './missed-calls/due.ts';
import { noteMissedCall } from './missed-calls/note-missed-call.ts';
import { settleAnswered } from './missed-calls/settle-answered.ts';
import { noticeDue } from './notices/due.ts';
import { letterDue } from './post/due.ts';
import { sendLetter } from './post/send-letter.ts';
import { sendShortMessage, shortMessageDue } from './post/short-messages/send-short-message.ts';
import { promiseDue } from './promises/due.ts';
import { relayDue } from './relays/due.ts';
import { planRelay } from './relays/plan-relay.ts';
import { tellChase } from './relays/tell-chase.ts';
import { remarkDue } from './remarks/due.ts';
import { tellOfRemark } from './remarks/tell.ts';
import { compareReports, reportCheckDue } from './reports/compare.ts';
import { replanReport, reportDue } from './reports/issue-report.ts';
import { sendReport } from './reports/send-report.ts';
import { deleteClient } from './retention/keeper/delete-client.ts';
import { retentionDue } from './retention/keeper/round.ts';
import { assessCase } from './risks/assess-case.ts';
import { risksDue } from './risks/due.ts';
import { roundDue } from './rounds/due.ts';
import { scriptDue } from './scripts/due.ts';
import { tellOfProposal } from './scripts/proposals/tell-of-proposal.ts';
import { searchDue } from './search/catch-up.ts';
import { indexCaller, indexCase, indexCaseOf } from './search/index-text.ts';
import type { Books } from './shell/agency.ts';
import type { WhenDue } from './shell/due.ts';
import type { Handler } from './shell/jobs.ts';
import { lendingDue } from './stock/due.ts';
import { taskDue } from './tasks/due.ts';
import { trialDue } from './trials/due.ts';
import { judgeUsage, judgeUsageOfCase } from './usage/judge-usage.ts';

export function jobHandlers(books: Books): Record<string, Handler> {
  return {
    send_bulletin: (job) => sendBulletin(books, job),
    make_archive: (job) => makeArchive(books, job),
    take_in_arrival: (job) => takeInArrival(books, job),
    delete_client: (job) => deleteClient(books, job),
    plan_relay: (job) => planRelay(books, job),
    send_short_message: (job) => sendShortMessage(books, job),
    send_letter: (job) => sendLetter(books, job),
    speak_guidance: (job) => speakGuidance(books, job),
    speak_menu: (job) => speakMenu(books, job),
    open_voicemail_case: (job) => openVoicemailCase(books, job),
    tell_ending: (job) => tellEnding(books, job),
    note_missed_call: (job) => noteMissedCall(books, job),
    settle_missed_call: (job) => settleAnswered(books, job),
    judge_usage: (job) => judgeUsage(books, job),
    judge_usage_of_case: (job) => judgeUsageOfCase(books, job),
    tell_supervisors: (job) => tellSupervisors(books, job),
    tell_of_proposal: (job) => tellOfProposal(books, job),
    into_manual: (job) => intoManual(books, job),
    send_report: (job) => sendReport(books, job),
    replan_report: (job) => replanReport(books, job),
    compare_reports: (job) => compareReports(books, job),
    tell_chase: (job) => tellChase(books, job),
    work_export: (job) => workExport(books, job),
    assess_risk: (job) => assessCase(books, job),
    tell_of_change: (job) => tellOfChange(books, job),
    work_import: (job) => workImport(books, job),
    index_case: (job) => indexCase(books, job),
    index_caller: (job) => indexCaller(books, job),
    index_callback: (job) => indexCaseOf('callbacks')(books, job),
    index_promise: (job) => indexCaseOf('promises')(books, job),
    index_consultation: (job) => indexCaseOf('consultations')(books, job),
    index_correction: (job) => indexCaseOf('corrections')(books, job),
    tell_of_remark: (job) => tellOfRemark(books, job),
    index_task: (job) => indexCaseOf('tasks')(books, job),
  };
}

export function dueHandlers(books: Books): Record<string, WhenDue> {
  return {
    access: (due) => accessDue(books, due),
    archive: (due) => archiveDue(books, due),
    retention: (due) => retentionDue(books, due),
    call: (due) => callDue(books, due),
    command: (due) => commandsOverdue(books, due),
    page: (due) => pageDue(books, due),
    telephone: (due) => telephoneDue(books, due),
    cti_call: (due) => ctiCallDue(books, due),
    check: (due) => checkDue(books, due),
    remark: (due) => remarkDue(books, due),
    relay: (due) => relayDue(books, due),
    report: (due) => reportDue(books, due),
    report_check: (due) => reportCheckDue(books, due),
    callback: (due) => callbackDue(books, due),
    change: (due) => changeDue(books, due),
    complaint: (due) => complaintDue(books, due),
    complaint_report: (due) => complaintReportDue(books, due),
    promise: (due) => promiseDue(books, due),
    task: (due) => taskDue(books, due),
    caller_note: (due) => callerNoteDue(books, due),
    round: (due) => roundDue(books, due),
    consultation: (due) => consultationDue(books, due),
    order_file: (due) => orderFileDue(books, due),
    introduction: (due) => introductionDue(books, due),
    journey: (due) => journeyDue(books, due),
    export: (due) => exportDue(books, due),
    lending: (due) => lendingDue(books, due),
    trial: (due) => trialDue(books, due),
    letter: (due) => letterDue(books, due),
    script: (due) => scriptDue(books, due),
    short_message: (due) => shortMessageDue(books, due),
    missed_call: (due) => missedCallDue(books, due),
    notice: (due) => noticeDue(books, due),
    risks: (due) => risksDue(books, due),
    silences: (due) => silencesDue(books, due),
    search: (due) => searchDue(books, due),
  };
}
