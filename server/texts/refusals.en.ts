import type { RefusalWords } from './tell.ts';

/** What happened, and the way on. Said of a whole request, or beside one field of it. */
export const refusalsInEnglish: RefusalWords = {
  link_expired: 'This link was used already, or is too old. Please ask for a new letter.',
  not_found: 'It was not found: it is gone, or not within your reach. Please look for it in the list.',

  call_not_yours: 'Another operator has this call. To take it over, speak to them or to a supervisor.',
  identity_not_matched: 'It is not yet known that this is the person in question. Please check the identity first.',
  identity_other_order:
    'This is another order than those the identity was checked for. Please check again with its number.',
  not_allowed: 'Your role does not allow this. Please ask a manager if you need it.',
  sign_in_failed: 'The e-mail address or the password is wrong. Please check both and try again.',
  signed_out: 'You are signed out. Please sign in again.',

  already_past: 'This time is already past. Please choose one to come.',
  column_missing: 'A column that was agreed on is not in the file. Please check its heading, or the columns set here.',
  date_listed_twice: 'This date is listed twice. Please remove one of the two.',
  file_unreadable: 'This cannot be read as comma-separated text. Please choose a CSV file in UTF-8 or Shift JIS.',
  incomplete_input: 'Something is missing or wrong. Please check the marked fields.',
  malformed: 'This is not in the right form. Please follow the example.',
  no_row_readable: 'Not one row could be read. What was imported before stays as it is.',
  not_a_choice: 'This is not one of the choices. Please choose from the list.',
  not_a_day: 'There is no such day in the calendar. Please check the date.',
  not_read_back: 'This was not read back yet. Please read it aloud and tick the box.',
  not_unique: 'There is one like this already. Please choose another value.',
  not_whole: 'Please enter a whole number.',
  number_lacks_area_code: 'The area code is missing. Please enter the number with it.',
  number_not_in_plan: 'No Japanese telephone number begins like this. Please check the number.',
  number_of_a_service:
    'Service numbers such as 110 or 117 cannot be used. Please enter a number that can be rung back.',
  number_unreadable: 'This cannot be read as a telephone number. Please use digits and hyphens.',
  number_wrong_length: 'The number has too few or too many digits. Please check it.',
  out_of_range: 'This is outside the permitted range. Please enter a value within it.',
  periods_overlap: 'The periods overlap. Please set them apart.',
  promise_without_time:
    'Without {time} in it the sentence promises no time. Please put {time} where the time is to be said.',
  reading_missing: 'The reading is missing. Please enter it in katakana.',
  reading_not_kana: 'Please enter the reading in katakana.',
  required: 'Please fill this in.',
  too_long: 'This is too long. Please shorten it.',
  unknown_question: 'The question this depends on was not found. Please choose one that comes before.',

  already_signed_up:
    'This person has already signed up. Should they have forgotten their password, they can reset it on the sign-in page.',
  call_already_disposed: 'This call was already put away. Please refresh to see how.',
  call_already_taken: 'Another operator has answered this call. Please wait for the next one.',
  call_ended: 'This call is already over. What you entered is kept as a draft.',
  call_not_over: 'The call is still going on. Please hang up first.',
  callback_already_settled: 'This callback is already done. Please refresh to see how it ended.',
  callback_not_passed_on: 'The client has not asked the agency to tell this caller. Please wait for their answer.',
  case_already_closed: 'This case is already closed. Please reopen it if there is more to do.',
  case_already_open: 'This case is open already. Please go on with it.',
  changed_meanwhile: 'Somebody else changed this first. Please load it again and make your change anew.',
  consultation_over: 'This question is no longer open. Please refresh to see the answer.',
  contact_without_email:
    'This contact has no e-mail address that can be used to sign in. Please add one, then invite them.',
  contact_without_role: 'This contact has no role in the portal. Please choose one and save, then invite them.',
  email_taken:
    'Somebody signs in with this e-mail address already. Please use another, or ask the person to try "Forgotten your password?".',
  last_manager: 'This is the last manager. Please make somebody else a manager first.',
  no_order_file_agreed: 'This client is not looked up in a file. Please choose CSV in its look-up settings first.',
  nobody_to_report_to: 'There is nobody to report to. Please add a contact with an e-mail address.',
  nowhere_to_look: 'Nothing is set up for looking up orders of this client. Please offer a callback instead.',
  offer_lapsed: 'This call has gone on to somebody else. Please wait for the next one.',
  operator_on_call: 'This cannot be done during a call. Please finish the call and its wrap-up first.',
  pieces_out_of_order:
    'The pieces of the recording did not come in their order. Please send again from the next number.',
  relay_already_received: 'This report has been received already. There is no need to send it again.',
  relay_under_way: 'This report is on its way. Please wait for the outcome.',
  round_over: 'This round of urgent calls is already over. Please refresh to see how it ended.',
  script_already_published: 'This version is already published. Please make a new one to change it.',
  task_already_settled: 'This task is already settled. Please refresh to see how it ended.',
  task_still_open: 'This task is still open. Please go on with it.',

  identity_tries_spent: 'The identity has been checked as often as is allowed in one call. Please offer a callback.',
  line_busy: 'All our lines are busy. Please call again in a little while.',
  too_many_tries: 'There were too many tries in a short time. Please wait a while before the next.',
};
